//! Files that are not what they should be, or not where they should be.

use snapbox::str;

use crate::site::Site;

#[test]
fn names_and_places_are_checked() {
    let front = "---\nlanguage: bs\ntitle: { bs: A }\n---\n";
    Site::new()
        .file("content/pages/Prvi kontakt!.md", front)
        .file("content/pages/index.md", front)
        .file("content/pages/isti.md", front)
        .file("content/procedures/isti.md", "---\nlanguage: bs\ntitle: { bs: A }\nsteps: {}\n---\n")
        .file("content/pages/isti.xx.md", "---\nstatus: draft\n---\n")
        .file("content/pages/sti.mk.md", "---\nstatus: draft\n---\n")
        .file("content/biljeske/a.md", front)
        .file("content/pages/isti/racunaj.exe", "MZ")
        .file("content/pages/nema/slika.png", "x")
        .check(&[])
        .code(1)
        .stdout_eq(str![[r#"
error[unplaced-document]: “biljeske” is not a place for documents.
  --> content/biljeske/a.md
   = allowed: procedures, guidelines, modules, practices, forms, legal, pages
   = what to do: Move the file into the folder of its document type. Attachments go into a folder
     named after their document: content/forms/report-form/form.pdf.

error[bad-name]: “Prvi kontakt!” cannot be used as a name.
  --> content/pages/Prvi kontakt!.md
   = did you mean: prvi-kontakt
   = what to do: Use only small letters a–z without accents, digits and hyphens, and keep it short:
     first-contact. The name becomes part of the page's address, so it must work on every computer.

error[reserved-name]: The name “index” is reserved.
  --> content/pages/index.md
   = what to do: Choose another name. This one is needed by the site itself, or some computers
     cannot hold a file of this name.

error[unknown-language]: “xx” is not a language of this site.
  --> content/pages/isti.xx.md
   = allowed: bs, mk
   = what to do: Use one of the languages listed under “languages” in content/site.yaml, or add the
     language there.

error[attachment-type]: Files ending in “.exe” are not published.
  --> content/pages/isti/racunaj.exe
   = allowed: pdf, docx, odt, xlsx, ods, pptx, odp, rtf, txt, csv, png, jpg, jpeg, gif, webp, avif,
     … and 9 more
   = what to do: Save the attachment in one of the allowed formats, for example as PDF.

warning[orphan-attachment]: This attachment belongs to “nema”, but there is no such document. It is
not published.
  --> content/pages/nema/slika.png
   = what to do: Rename the folder after the document to which the attachment belongs, or delete it.

error[orphan-translation]: This is a translation of “sti”, but there is no such document.
  --> content/pages/sti.mk.md
   = did you mean: isti
   = what to do: Check the name of the file. A translation has the same name as its document, with
     the language before “.md”: first-contact.md, first-contact.sq.md.

error[duplicate-id]: There are two documents with the id “isti”.
  --> content/procedures/isti.md
   = see also:
  --> content/pages/isti.md
   = what to do: Rename one of the two files. An id belongs to one document, whatever its type.

error[missing-field]: The field “status” is missing.
  --> content/procedures/isti.md:2:1
   |
 2 | language: bs
   | ^
   = what to do: Add the field. Some fields are required only once a document is in force; until
     then its status can be “draft”.

Found 8 errors and 1 warning in 8 files.

"#]]);
}

#[test]
fn bytes_that_are_not_text_have_a_place() {
    Site::new()
        .file("content/pages/a.md", b"---\nlanguage: bs\ntitle: { bs: A }\n---\n\n\xC5\xA1ta \xFF?\n")
        .check(&[])
        .code(1)
        .stdout_eq(str![[r#"
error[not-utf8]: This file is not text that praksa can read.
  --> content/pages/a.md:6:5
   |
 6 | šta �?
   |     ^
   = what to do: Open the file in a text editor and save it again with the encoding UTF-8. A Word
     document must first be saved as plain text.

Found 1 error in 1 file.

"#]]);
}

#[cfg(unix)]
#[test]
fn links_between_files_are_not_followed() {
    let site = Site::new();
    std::fs::create_dir_all(site.path().join("content/pages")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", site.path().join("content/pages/a.md")).unwrap();
    site.check(&[]).code(1).stdout_eq(str![[r#"
error[not-a-regular-file]: This is a link to another file or folder. Links are not followed.
  --> content/pages/a.md
   = what to do: Put the file itself here. If nothing belongs here, delete it.

Found 1 error in 1 file.

"#]]);
}
