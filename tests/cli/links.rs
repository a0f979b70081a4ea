//! Links that lead nowhere.

use snapbox::str;

use crate::site::Site;

#[test]
fn links_that_lead_nowhere_bring_the_nearest() {
    Site::new()
        .page("prvi-kontakt", "## Sigurnost {#sigurnost}\n\nTekst.\n")
        .page(
            "veze",
            "[prvi](prvi-kontat.md), [[prvi-kontakt#sigurnots]], [x](javascript:alert(1)), [[term:skrbnik]].\n\n\
             ![Karta](karta.png) ![Karta](https://example.org/karta.png)\n",
        )
        .check(&[])
        .code(1)
        .stdout_eq(str![[r#"
error[broken-link]: This link leads nowhere: “prvi-kontat”.
  --> content/pages/veze.md:6:8
   |
 6 | [prvi](prvi-kontat.md), [[prvi-kontakt#sigurnots]], [x](javascript:alert(1)), [[term:skrbnik]].
   |        ^^^^^^^^^^^
   = did you mean: prvi-kontakt
   = what to do: Documents are linked by the name of their file: [[first-contact]] or [the first
     contact](first-contact.md). Other sites are linked by their whole address with https://.

error[broken-anchor]: There is no section “sigurnots” in the document “prvi-kontakt”.
  --> content/pages/veze.md:6:40
   |
 6 | [prvi](prvi-kontat.md), [[prvi-kontakt#sigurnots]], [x](javascript:alert(1)), [[term:skrbnik]].
   |                                        ^^^^^^^^^
   = did you mean: sigurnost
   = allowed: sigurnost
   = what to do: Check the spelling. A section's id stands in braces after its heading: ## Safety
     check {#safety}.

error[unsafe-link]: This link is not allowed: “javascript:alert(1)”.
  --> content/pages/veze.md:6:57
   |
 6 | [prvi](prvi-kontat.md), [[prvi-kontakt#sigurnots]], [x](javascript:alert(1)), [[term:skrbnik]].
   |                                                         ^^^^^^^^^^^^^^^^^^^
   = what to do: Links may begin with https://, http://, mailto: or tel:, and must not contain
     spaces or backslashes.

error[unknown-term]: There is no term “skrbnik” in the glossary.
  --> content/pages/veze.md:6:86
   |
 6 | [prvi](prvi-kontat.md), [[prvi-kontakt#sigurnots]], [x](javascript:alert(1)), [[term:skrbnik]].
   |                                                                                      ^^^^^^^
   = what to do: Check the spelling, or add the term to content/glossary.yaml.

error[missing-file]: There is no file “karta.png” in the folder “content/pages/veze”.
  --> content/pages/veze.md:8:10
   |
 8 | ![Karta](karta.png) ![Karta](https://example.org/karta.png)
   |          ^^^^^^^^^
   = what to do: Attachments and images stand in a folder that has the name of their document, next
     to it: content/forms/report-form/form.pdf. Check the name, also for small and capital letters.

error[remote-image]: This image is fetched from another site: “https://example.org/karta.png”.
  --> content/pages/veze.md:8:30
   |
 8 | ![Karta](karta.png) ![Karta](https://example.org/karta.png)
   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = what to do: Save the image in the folder of the document and name the file instead, if its
     licence allows that. An image from elsewhere tells that site who reads this page.

Found 6 errors in 1 file.

"#]]);
}
