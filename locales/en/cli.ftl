### What praksa says on the command line, and what it says about mistakes in the content.
###
### Every message here exists in every language that has a cli.ftl, with the same variables. For each kind of mistake
### there is a message with the code's name; `.help` says what to do, in words for people who are no programmers, and
### `.example` shows a tiny piece of a file that has the mistake. A variable that is not known where the mistake was
### found is the word `nothing`, so that a message can choose a sentence that does without it.


## Files and their names

not-utf8 = This file is not text that praksa can read.
    .help = Open the file in a text editor and save it again with the encoding UTF-8. A Word document must first be saved as plain text.
    .example =
        A file that a text editor saved as “UTF-16” or “Windows-1250”.

# $length and $limit: sizes in bytes
file-too-large = { $limit ->
        [nothing] This file is larger than praksa reads.
       *[other] This is too large: { $length } bytes, and at most { $limit } are read.
    }
    .help = Split the document into several, or move large tables and lists into an attachment.
    .example =
        A document of 3,000,000 bytes; at most 2,097,152 are read.

# $found: folder, link or special
not-a-regular-file = { $found ->
        [folder] This is a folder, but a file is expected here.
        [link] This is a link to another file or folder. Links are not followed.
        [special] This is not a file with content but a device, pipe or socket.
       *[other] This is not an ordinary file.
    }
    .help = Put the file itself here. If nothing belongs here, delete it.
    .example =
        content/guidelines/first-contact.md -> /home/ana/Documents/first-contact.md

# $reason: what the operating system says
unreadable-file = { $reason ->
        [nothing] This file or folder cannot be read.
       *[other] This file or folder cannot be read: { $reason }.
    }
    .help = Check that it still exists and that you may open it. A file that another program holds open may have to be closed there.
    .example =
        A file that belongs to another user of the computer.

file-changed = This file kept changing while it was being read.
    .help = Wait until the program that writes it has finished, then try again.
    .example =
        A file that a cloud folder is downloading at this moment.

# $found: the character's number, such as U+001B
control-character = There is an invisible control character here ({ $found }).
    .help = Delete it. It usually comes with text pasted from another program: put the cursor behind it and press Backspace, or type the line again.
    .example =
        title: "First<U+001B> contact"

# $found: the character's number, such as U+202E
direction-character = There is an invisible character here ({ $found }) that reverses the direction of text.
    .help = Delete it, or type the line again. With such characters a text can look different from what it says.
    .example =
        {"["}report here<U+202E>](https://example.org)

# $found: the name; $limit: the most characters it may have
bad-name = “{ $found }” cannot be used as a name.
    .help = Use only small letters a–z without accents, digits and hyphens, and keep it short: first-contact. The name becomes part of the page's address, so it must work on every computer.
    .example =
        content/guidelines/Prvi kontakt!.md

# $found: the name
reserved-name = The name “{ $found }” is reserved.
    .help = Choose another name. This one is needed by the site itself, or some computers cannot hold a file of this name.
    .example =
        content/pages/index.md

# $found: the id
duplicate-id = There are two documents with the id “{ $found }”.
    .help = Rename one of the two files. An id belongs to one document, whatever its type.
    .example =
        content/guidelines/first-contact.md
        content/procedures/first-contact.md

# $found: what stands where a language belongs
unknown-language = “{ $found }” is not a language of this site.
    .help = Use one of the languages listed under “languages” in content/site.yaml, or add the language there.
    .example =
        content/guidelines/first-contact.xx.md

# $found: the document's id
orphan-translation = This is a translation of “{ $found }”, but there is no such document.
    .help = Check the name of the file. A translation has the same name as its document, with the language before “.md”: first-contact.md, first-contact.sq.md.
    .example =
        content/guidelines/frist-contact.sq.md

# $found: the folder, or the file when it stands in no folder
unplaced-document = “{ $found }” is not a place for documents.
    .help = Move the file into the folder of its document type. Attachments go into a folder named after their document: content/forms/report-form/form.pdf.
    .example =
        content/my-notes/first-contact.md

# $found: the id after which the folder is named
orphan-attachment = This attachment belongs to “{ $found }”, but there is no such document. It is not published.
    .help = Rename the folder after the document to which the attachment belongs, or delete it.
    .example =
        content/forms/reprot-form/form.pdf

# $found: the ending of the file's name
attachment-type = { $found ->
        [nothing] A file without an ending is not published.
       *[other] Files ending in “.{ $found }” are not published.
    }
    .help = Save the attachment in one of the allowed formats, for example as PDF.
    .example =
        content/forms/report-form/calculate.exe

# $found: what is unsafe in it
unsafe-svg = { $found ->
        [nothing] This drawing contains something that could run a program or fetch something from the internet.
       *[other] This drawing contains “{ $found }”, which could run a program or fetch something from the internet.
    }
    .help = Export the drawing again as “plain SVG”, or save it as a PNG image.
    .example =
        <svg><script>…</script></svg>

image-broken = { $reason ->
        [ending] This file is no { $expected } image, though its name says so.
       *[damaged] This image is damaged or cut off.
    }
    .help = Open the image, save it again as { $expected } and put it in the place of this file.
    .example =
        map.jpg

# $limit: millions of points, $side: points
image-too-large = This image has { $width } × { $height } points. At most { $limit } million points are allowed, and { $side } on one side.
    .help = Make the image smaller: 2,000 points on the longer side are enough for every screen and for print.
    .example =
        map.png – 30000 × 20000


## The front matter: the lines between the two lines of ---

front-matter-missing = The document does not begin with its front matter.
    .help = Put a line of three hyphens (---) at the very top, then the fields such as title and language, then another line of three hyphens, then the text. “praksa new” makes a file to start from.
    .example =
        # First contact

        The text begins at once.

front-matter-unclosed = The front matter is opened here but never closed.
    .help = Put a line of exactly three hyphens (---) between the last field and the text.
    .example =
        ---
        title: First contact

        ## The first meeting

# $reason: one of the words below
yaml-syntax = { $reason ->
        [unclosed-quote] A quotation mark is opened here but never closed.
        [unclosed-bracket] A bracket is opened but never closed.
        [colon-in-text] There is a second colon in this line, so that it is not clear what belongs to what.
        [needs-quotes] This value begins with a character that means something special here.
        [indentation] This line is not indented like its neighbours.
        [missing-colon] There is no colon after the name of the field.
        [key-not-text] The name of a field must be a simple word.
        [unknown-alias] This value begins with an asterisk (*), which means something special here.
       *[other] This cannot be understood as a field with a value.
    }
    .help = { $reason ->
        [unclosed-quote] Add the missing quotation mark. If the text itself contains quotation marks, put the whole value between single ones: '…'.
        [unclosed-bracket] Add the missing closing bracket.
        [colon-in-text] Put the whole value between quotation marks: title: "Report: first steps".
        [needs-quotes] Put the whole value between quotation marks: "…".
        [indentation] Put as many spaces before it as before the other lines of the same list or field.
        [missing-colon] Write the name, a colon, a space and the value: status: draft.
        [unknown-alias] Put the whole value between quotation marks: "…".
       *[other] Compare the line with another document. Each field is a name, a colon, a space and a value: status: draft. Values with special characters stand between quotation marks.
    }
    .example =
        title: Report: first steps

yaml-tab = A tab character is used to indent this line.
    .help = Replace it by spaces. In the front matter, lines are indented with spaces only, two for each level.
    .example =
        title:
        <U+0009>bs: Prvi kontakt

# $reason: not shown
yaml-limit = This is larger or more deeply nested than front matter may be.
    .help = Simplify it. Most often a bracket was opened many times by mistake, or a block was pasted where it does not belong.
    .example =
        topics: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[

# $reason: several-documents, merge-key or type-tag
yaml-feature = { $reason ->
        [several-documents] A line of three hyphens begins a second block of fields. Only one is allowed.
        [merge-key] “<<” is not used here.
        [type-tag] A value that begins with an exclamation mark (!) means something special that is not used here.
       *[other] This is written in a way that is not used here.
    }
    .help = { $reason ->
        [several-documents] Put all fields into one block.
        [merge-key] Write out the fields instead.
        [type-tag] Put the value between quotation marks: "!…".
       *[other] Write the value as simple text, a list or a map, as in the other documents.
    }
    .example =
        title: !important First contact

# $found: the field
duplicate-key = “{ $found }” stands here twice.
    .help = Delete one of the two, or put the values of both under one.
    .example =
        topics: [identification]
        topics: [prevention]

# $found: the field
unknown-field = There is no field “{ $found }” here.
    .help = Check the spelling. If you want to add remarks, put them into the text, or after a # sign.
    .example =
        titel: First contact

# $field: the field; title.bs means the language bs of the field title
missing-field = The field “{ $field }” is missing.
    .help = Add the field. Some fields are required only once a document is in force; until then its status can be “draft”.
    .example =
        title: First contact
        (no line with “language: …”)

# $found: nothing, text, list or map; $expected: text, number, list, map or languages
wrong-type = { $expected ->
        [text] A text is expected here, but there is { $found ->
            [nothing] nothing
            [list] a list
            [map] a group of fields
           *[other] something else
        }.
        [number] A whole number is expected here.
        [list] A list is expected here, but there is { $found ->
            [nothing] nothing
            [text] a text
            [map] a group of fields
           *[other] something else
        }.
        [languages] A text in each language is expected here.
       *[other] A group of fields is expected here, but there is { $found ->
            [nothing] nothing
            [text] a text
            [list] a list
           *[other] something else
        }.
    }
    .help = { $expected ->
        [text] Write one text. If it begins with a bracket, brace or other special character, put it between quotation marks.
        [number] Write digits only, without units, points or words: 30.
        [list] Write the values between square brackets: [first, second].
        [languages] Write one line for each language below the field, indented by two spaces: bs: "…".
       *[other] Write each part on its own line below the field, indented by two spaces, as a name, a colon and a value.
    }
    .example =
        title: [First, contact]

# $field: the field
empty-value = { $field ->
        [nothing] There is no value here.
       *[other] The field “{ $field }” has no value.
    }
    .help = Write a value, or delete the line if the field is not required.
    .example =
        title:

# $found: the value
unknown-value = “{ $found }” is not one of the values allowed here.
    .help = Use one of the allowed values exactly as it is written, also with small and capital letters. Topics, roles, countries and the like are defined in content/vocabulary.yaml.
    .example =
        status: published

# $length and $limit: characters
too-long = This text has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }, but at most { $limit } are allowed here.
    .help = Shorten it. What is too long for this field can stand in the text of the document.
    .example =
        title: a title of more than 300 characters …

# $found: the number; $least and $most: the range
out-of-range = { $found } is not a possible value here. It must be at least { $least } and at most { $most }.
    .help = Check the number for a slip of the finger.
    .example =
        minutes: 0

# $found: what is written
bad-date = “{ $found }” is not a date.
    .help = Write year, month and day with hyphens, two digits each for month and day: 2026-03-01. The day must exist in the calendar.
    .example =
        valid_from: 1.3.2026.

# $found: what is written
bad-duration = “{ $found }” is not a length of time.
    .help = Write PT30M for 30 minutes, PT24H for 24 hours, P3D for 3 days, P2W for 2 weeks, P6M for 6 months, P1Y for a year.
    .example =
        within: 24 hours

# $found: what is written
bad-time = “{ $found }” is not a time of day.
    .help = Write hours and minutes with two digits each, between quotation marks: "09:00".
    .example =
        start: "9 h"

# $found: what is written
bad-url = “{ $found }” is not an address that can be linked.
    .help = Copy the whole address from the browser, with https:// at its beginning. E-mail addresses begin with mailto:, telephone numbers with tel:. The address with which readers leave the site quickly must begin with https://.
    .example =
        url: www.example.org

# $found: the date
future-date = { $found ->
        [nothing] This date lies in the future.
       *[other] The date { $found } lies in the future.
    }
    .help = Check the year. What has been checked, verified or put in force has a date up to today.
    .example =
        verified_on: 2062-03-01


## Rules of the field

# $id: the step
deadline-without-role = The step “{ $id }” has a deadline but nobody responsible for it.
    .help = Add “responsible: …” to the step. A deadline that nobody answers for is missed.
    .example =
        report: { "{" } within: PT24H { "}" }

# $id: the recommendation; $found: its strength
must-without-legal-basis = The recommendation “{ $id }” says “{ $found }”, but names no law.
    .help = Add “legal: [ … ]” with the legal page on which it rests, or choose the strength “should” if it is agreed good practice rather than law.
    .example =
        no-interview: { "{" } strength: must { "}" }

# $id: the document
superseded-without-successor = This document is superseded, but no other document says that it supersedes it.
    .help = Add “supersedes: …” to the new document. If there is none, set the status to “archived”.
    .example =
        status: superseded

# $planned, $promised, $difference: minutes
plan-mismatch = The sessions take { $planned ->
        [one] { $planned } minute
       *[other] { $planned } minutes
    } together, but the module is announced with { $promised ->
        [one] { $promised } minute
       *[other] { $promised } minutes
    }.
    .help = Change the minutes of the sessions or the duration, so that they agree. Breaks count too.
    .example =
        duration: PT2H
        sessions:
          welcome: { "{" } minutes: 30 { "}" }

# $id: the contact; $months: how long it has not been verified
stale-contact = { $months ->
        [nothing] The contact “{ $id }” has not been verified for more than six months.
        [one] The contact “{ $id }” has not been verified for { $months } month.
       *[other] The contact “{ $id }” has not been verified for { $months } months.
    }
    .help = Call the number or ask the organisation, then set “verified_on” to today and “verified_by” to who checked it. After twelve months the number is no longer shown; only one of a kind that content/vocabulary.yaml marks as “lasting” (emergency calls) stays, with a warning.
    .example =
        verified_on: a date eight months ago

# $id: the contact; $months: how long it has not been verified, -1 if it never was
expired-contact = { $months ->
        [-1] The contact “{ $id }” has never been verified. Its numbers are not shown.
        [nothing] The contact “{ $id }” has not been verified for more than twelve months. Its numbers are not shown.
        [one] The contact “{ $id }” has not been verified for { $months } month. Its numbers are not shown.
       *[other] The contact “{ $id }” has not been verified for { $months } months. Its numbers are not shown.
    }
    .help = Call the number or ask the organisation, then set “verified_on” to today and “verified_by” to who checked it. A wrong number can cost somebody the only call they can make.
    .example =
        verified_on: a date two years ago

# $date: the day by which the review was due
review-overdue = { $date ->
        [nothing] The review of this document is overdue.
       *[other] This document was to be reviewed by { $date }.
    }
    .help = Check the document with its owner, then set “review_by” to the date of the next review. Until then readers see a notice.
    .example =
        review_by: a date in the past

# $version: the version
change-without-reason = { $version ->
        [nothing] A major change does not say what changed.
       *[other] The major change in version { $version } does not say what changed.
    }
    .help = Add a “note” with one or two sentences: what changed, why, and what readers should do differently now.
    .example =
        changes:
          - { "{" } version: "2.0", date: 2026-03-01, significance: major { "}" }

nothing-did-not-work = This practice does not say what did not work.
    .help = Write some sentences under the heading {"{"}#what-did-not-work{"}"}. Others learn most from it, and a description without difficulties is not believed.
    .example =
        ## What did not work {"{"}#what-did-not-work{"}"}

        ## Can it work elsewhere? {"{"}#transfer{"}"}

# $id: the contact
shelter-address = The contact “{ $id }” gives an address or a place. It is never published.
    .help = Delete the line. An address can lead an offender to a victim. Write how the service is reached, for example through which telephone number.
    .example =
        safe-house:
          address: Ulica 1

# $found: what is referred to; $reason: draft if it exists but is not published
unknown-reference = { $reason ->
        [draft] “{ $found }” is a draft, so readers will not see this reference.
       *[other] “{ $found }” does not exist.
    }
    .help = { $reason ->
        [draft] Set its status to “in-force” once it is ready. Until then you can leave the reference as it is.
       *[other] Check the spelling. Documents are referred to by the name of their file without “.md”; a section by its document, a # sign and its id: first-contact#safety. Sources are referred to by their id.
    }
    .example =
        related: [frist-contact]

# $found: what is referred to; $expected: the type of document that belongs here; $kind: its type
wrong-reference = { $expected ->
        [guideline] “{ $found }” is not a guideline.
        [procedure] “{ $found }” is not a procedure.
        [module] “{ $found }” is not a training module.
        [practice] “{ $found }” is not a practice.
        [form] “{ $found }” is not a form.
        [legal] “{ $found }” is not a legal page.
       *[other] “{ $found }” is not the type of document that belongs here.
    }
    .help = Refer to a document of the right type. The type of a document is the folder in which it is.
    .example =
        legal: [first-contact]

# $found: the circle, such as a → b → a; $field: the field of the references
circular-reference = { $found ->
        [nothing] These documents refer to each other in a circle.
       *[other] These documents refer to each other in a circle: { $found }.
    }
    .help = Remove one of the references, so that there is a first one and a last one.
    .example =
        prerequisites: [the-module-itself]


## Sections and translations

# $found: the section's id; $language: the language of the translation in which it is missing
section-missing = { $language ->
        [nothing] There is no heading with the id “{ $found }” in the text.
       *[other] This translation ({ $language }) has no heading with the id “{ $found }”.
    }
    .help = Add the id in braces at the end of the heading that belongs to it: ## Safety check {"{"}#safety{"}"}. If the heading is there, check the spelling of its id.
    .example =
        steps:
          safety: { "{" } responsible: police { "}" }
        ---
        ## Safety check

# $found: the section; $other: the section before which it stands but should not
section-order = { $other ->
        [nothing] The section “{ $found }” is not where it should be.
       *[other] The section “{ $found }” stands before “{ $other }”, but should come after it.
    }
    .help = Put the sections into the order of the front matter (in a translation: into the order of the original), or change the order there.
    .example =
        steps:
          first: { "{" } responsible: police { "}" }
          second: { "{" } responsible: police { "}" }
        ---
        ## Second {"{"}#second{"}"}

        ## First {"{"}#first{"}"}

# $found: the section
section-unknown = The original has no section “{ $found }”.
    .help = Copy the ids of the headings from the original unchanged, and translate only their words: ## Provjera sigurnosti {"{"}#safety{"}"}.
    .example =
        ## Provjera sigurnosti {"{"}#sigurnost{"}"}

translation-without-source = This translation does not say from which version it was made.
    .help = Compare it with the original once, then let “praksa translate” note the version. From then on praksa tells you when the original has changed.
    .example =
        ---
        status: reviewed
        (no line with “source: …”)

# $source: the version from which the translation was made; $current: the version of the original; $sections: the sections that changed
translation-outdated = { $sections ->
        [nothing] The original has changed since this translation was made.
       *[other] The original has changed since this translation was made, in these sections: { $sections }.
    }
    .help = Bring the translation up to date, then let “praksa translate” note the new version. Until then readers see a notice.
    .example =
        source: { "{" } version: "1.0", hash: aocbgfgahl { "}" }
        (the original has version 2.0)


## The text

# $found: the first line of it
raw-html = HTML is not published: { $found }
    .help = Write it in Markdown. Allowed are <br>, <!-- comments -->, <span lang="en">…</span> and <span translate="no">…</span>, spelled exactly so. If you mean the sign itself, write &lt; instead.
    .example =
        <div class="box">Important</div>

# $found: what was written as a language
language-tag = “{ $found }” is not the code of a language.
    .help = Write the short code that is used for the language on the web, such as “en” for English or “sr-Latn” for Serbian in Latin script.
    .example =
        <span lang="english">case management</span>

# $found: the address
unsafe-link = This link is not allowed: “{ $found }”.
    .help = Links may begin with https://, http://, mailto: or tel:, and must not contain spaces or backslashes.
    .example =
        {"["}open](javascript:alert(1))

# $found: the address or id; $reason: draft if it leads to a document that is not published
broken-link = { $reason ->
        [draft] This link leads to “{ $found }”, which is a draft, so readers will see only its words.
       *[other] { $found ->
            [nothing] This link leads nowhere.
           *[other] This link leads nowhere: “{ $found }”.
        }
    }
    .help = { $reason ->
        [draft] Set the status of that document to “in-force” once it is ready. Until then you can leave the link as it is.
       *[other] Documents are linked by the name of their file: [[first-contact]] or [the first contact](first-contact.md). Other sites are linked by their whole address with https://.
    }
    .example =
        {"["}the first contact](frist-contact.md)

# $found: the section; $id: the document in which it is looked for
broken-anchor = { $id ->
        [nothing] There is no section “{ $found }” in this document.
       *[other] There is no section “{ $found }” in the document “{ $id }”.
    }
    .help = Check the spelling. A section's id stands in braces after its heading: ## Safety check {"{"}#safety{"}"}.
    .example =
        {"["}[first-contact#saftey]]

# $found: the file; $folder: where it is looked for
missing-file = { $folder ->
        [nothing] There is no file “{ $found }”.
       *[other] There is no file “{ $found }” in the folder “{ $folder }”.
    }
    .help = Attachments and images stand in a folder that has the name of their document, next to it: content/forms/report-form/form.pdf. Check the name, also for small and capital letters.
    .example =
        ![A map of the region](mpa.png)

# $found: the address
remote-image = This image is fetched from another site: “{ $found }”.
    .help = Save the image in the folder of the document and name the file instead, if its licence allows that. An image from elsewhere tells that site who reads this page.
    .example =
        ![A map](https://example.org/map.png)

image-without-text = This image has no description.
    .help = Say between the square brackets what the image shows, for those who cannot see it: ![A map of the region](map.png).
    .example =
        ![](map.png)

# $found: the id
reserved-anchor = The id “{ $found }” is reserved.
    .help = Choose an id that does not begin with “p-”. Such ids are used by the site itself.
    .example =
        ## Leaving quickly {"{"}#p-exit{"}"}

# $found: the id
bad-anchor = “{ $found }” cannot be used as an id.
    .help = Use only small letters a–z without accents, digits and hyphens: safety-check.
    .example =
        ## Safety check {"{"}#Safety_Check{"}"}

# $found: the id
duplicate-anchor = There are two sections with the id “{ $found }”.
    .help = Give one of the two headings another id.
    .example =
        ## Before {"{"}#safety{"}"}

        ## After {"{"}#safety{"}"}

# $found: the class
unknown-class = “.{ $found }” means nothing on a heading.
    .help = Use one of the allowed words with a full stop before it, or delete it.
    .example =
        ## What to bring {"{"}.checklst{"}"}

# $found: the term's id
unknown-term = There is no term “{ $found }” in the glossary.
    .help = Check the spelling, or add the term to content/glossary.yaml.
    .example =
        {"["}[term:gaurdian]]

# $found: the footnote's name
unknown-footnote = There is no footnote “{ $found }”.
    .help = Add a line with its text: [^{ $found }]: the text of the footnote. If it is no footnote, put a backslash (\) before the bracket.
    .example =
        As the law says.[^law]

question-without-answer = This question has no right answer.
    .help = Below the question write a list of options with [ ] before each, and put an x into the brackets of the right one: - [x] yes.
    .example =
        ## May you promise secrecy? {"{"}.question{"}"}

        - [ ] Yes
        - [ ] No

decision-without-links = This decision leads nowhere.
    .help = Below the question write a list of links, one for each answer: - [Yes, in danger](#danger).
    .example =
        ## Is the child in danger? {"{"}.decision{"}"}

        Think about it carefully.

# $limit: how many levels are allowed
nested-too-deep = Lists or quotations are nested deeper than { $limit ->
        [one] { $limit } level
       *[other] { $limit } levels
    }.
    .help = Use headings and short lists instead. Often a row of > signs was pasted by mistake.
    .example =
        > > > > > > > > > > > > > > > > > > > > > > > > > >

body-too-large = This text would become a page many times its own length.
    .help = Look for a table with very many columns, or a reference that is used thousands of times, and simplify it.
    .example =
        A table with 5,000 columns and almost empty rows.

markdown-failure = This text could not be understood.
    .help = Something in it is written in a very unusual way. Remove half of the text and try again to find the place, and please report the mistake to the makers of praksa.
    .example =
        A rare combination of signs that stops the Markdown parser.

# $found: the word
mixed-script = In the word “{ $found }” Latin and Cyrillic letters are mixed.
    .help = Type the word again on one keyboard. Letters such as a, e, o and p look the same in both scripts, but search does not find such a word.
    .example =
        žr<U+0442>va   (U+0442 is the Cyrillic т)


## The site, its languages and its appearance

# $found: the file looked for
site-missing = There is no site here: the file “{ $found }” is missing.
    .help = Go to the folder that contains “content”, or name it with --site FOLDER. “praksa init” makes a new site.
    .example =
        praksa check --site /empty-folder

# $found: the language
unknown-locale = { $found ->
        [nothing] There is no such language.
       *[other] There is no language “{ $found }”.
    }
    .help = Use one of the languages that have a folder under “locales”, or make such a folder.
    .example =
        languages: [bs, xx]

# $found: the line
bad-rule = “{ $found }” is not a rule.
    .help = A rule is what is taken off a word, in parentheses if something must stand beside it: C(ci) > c k. Small letters are letters, capitals are classes, names between < and > are lists. Braces and parentheses that are opened must be closed.
    .example =
        - C(ci > c k

# $reason: one of the words below
message-syntax = { $reason ->
        [depth] Braces are nested too deeply here.
        [no-value] The message has no text.
        [no-default] None of the choices is marked with an asterisk (*) as the one for all other cases.
        [two-defaults] More than one of the choices is marked with an asterisk (*).
        [unclosed-quote] A quotation mark is opened here but never closed.
        [closing-brace] There is a closing brace without an opening one.
        [token] A sign is missing here.
       *[other] This is not a message.
    }
    .help = A message is written as: name = text. Every brace that is opened must be closed. Compare it with the same message in another language.
    .example =
        hello = Hello, { "{" } $name !

# $found: the message; $language: the language or its file
message-missing = { $language ->
        [nothing] The message “{ $found }” is missing, or asks for a value that is not there.
       *[other] The message “{ $found }” is missing ({ $language }), or asks for a value that is not there.
    }
    .help = Copy the message from another language and translate it.
    .example =
        A language folder whose site.ftl lacks a line that the others have.

# $found: what is referred to; $reason: unknown, function or circle
message-reference = { $reason ->
        [function] “{ $found }” is a function. Functions are not used in messages.
        [circle] The message “{ $found }” refers to itself.
       *[other] There is no message “{ $found }”.
    }
    .help = Check the spelling between the braces. A value that the site fills in begins with a dollar sign: { "{" } $name { "}" }.
    .example =
        hello = { "{" } helo { "}" }

# $reason: what the template engine says
template-syntax = { $reason ->
        [nothing] This template cannot be understood.
       *[other] This template cannot be understood: { $reason }
    }
    .help = Look at the line named. If you did not change the theme yourself, ask whoever did.
    .example =
        { "{" }% if page.title %{ "}" } … without { "{" }% endif %{ "}" }

# $found: the page; $reason: what the template engine says
template-failure = { $reason ->
        [nothing] The template failed while a page was made.
       *[other] The template failed while “{ $found }” was made: { $reason }
    }
    .help = Often it uses a value that this page does not have. If you did not change the theme yourself, ask whoever did.
    .example =
        { "{" }{ "{" } page.titel { "}" }{ "}" }

# $found: the template
template-cycle = { $found ->
        [nothing] This template includes or extends itself.
       *[other] The template “{ $found }” includes or extends itself.
    }
    .help = Remove the line that leads back to it.
    .example =
        { "{" }% include "header.html" %{ "}" } in header.html itself

# $found: the template or theme; $reason: what the template engine says
template-missing = There is no template or theme “{ $found }”.
    .help = Check the spelling of “theme” in content/site.yaml, and of the file's name in the theme's folder.
    .example =
        theme: defualt

# $found: the template; $reason: which limit
template-limit = { $found ->
        [nothing] This template is more complex than it may be, or never ends.
       *[other] The template “{ $found }” is more complex than it may be, or never ends.
    }
    .help = Look for a loop over very many items, or a very long expression, and simplify it.
    .example =
        { "{" }% for i in range(end=1000000000) %{ "}" }


## Publishing

# $found: the address
address-conflict = Two pages want the same address: “{ $found }”.
    .help = Rename one of the two documents, or remove the alias that stands in the way.
    .example =
        aliases: [first-contact]
        (and there is a document first-contact.md)

# $path: the output folder; $found: the sources with which it overlaps
output-overlaps-source = { $path ->
        [nothing] The site cannot be written into the folder of its own sources.
       *[other] The site cannot be written to “{ $path }”: this overlaps with its own sources in “{ $found }”.
    }
    .help = Choose an output folder of its own, such as “public”. Nothing was changed.
    .example =
        praksa build --out content

# $path: the output folder; $found: the names of some files; $count: how many there are
output-not-ours = { $count ->
        [nothing] The output folder contains files that praksa did not write.
        [one] “{ $path }” contains something that praksa did not write: { $found }.
       *[other] “{ $path }” contains { $count } things that praksa did not write, such as { $found }.
    }
    .help = Choose an empty folder or a new one. praksa never deletes what it did not write. Nothing was changed.
    .example =
        praksa build --out /home/ana/Documents

# $path: the path; $reason: what the operating system says
output-not-a-folder = { $path ->
        [nothing] The output cannot be written here, because this is not a folder.
       *[other] The output cannot be written to “{ $path }”, because this is not a folder.
    }
    .help = Choose a folder, or a name that does not exist yet. Links are not followed. Nothing was changed.
    .example =
        praksa build --out notes.txt

# $path: the output folder; $found: the number of the other process
output-locked = { $path ->
        [nothing] Another build is writing to the output folder at this moment.
       *[other] Another build is writing to “{ $path }” at this moment (process { $found }).
    }
    .help = Wait until it has finished, then try again.
    .example =
        Two “praksa build” at the same time.

# $path: the file or folder; $reason: what the operating system says
output-failure = { $path ->
        [nothing] The site could not be written. What was published before is unchanged.
       *[other] The site could not be written to “{ $path }”: { $reason }. What was published before is unchanged.
    }
    .help = Check that the disk is not full and that you may write to the output folder.
    .example =
        The disk is full.


## Around a finding

severity-error = error
severity-warning = warning
label-allowed = allowed
label-did-you-mean = did you mean
label-help = what to do
label-related = see also
label-example = wrong
# $count: how many more values are allowed that are not listed
label-more = { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

count-errors = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }
count-warnings = { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
count-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
# $errors, $warnings, $files: numbers
summary-both = Found { count-errors } and { count-warnings } in { count-files }.
summary-errors = Found { count-errors } in { count-files }.
summary-warnings = Found { count-warnings } in { count-files }.
summary-clean = Everything is in order.
# $count: how many findings are not told one by one
summary-cut = { $count ->
        [one] … and { $count } more. With --format json all are told.
       *[other] … and { $count } more. With --format json all are told.
    }


## The command line as a whole

app-about = Makes a website out of a practice knowledge base
app-long =
    praksa turns a folder of guidelines, procedures, training modules and good practices, written as plain text in
    several languages, into a website that can be searched, printed and taken along.

    A site is a folder that contains “content”. Commands work on the folder in which they are called, or on the one
    named with --site.
app-examples =
    praksa check
        Find the mistakes in the site in this folder.
    praksa explain unknown-field
        Explain one kind of mistake, with an example.

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-examples = Examples
help-allowed = one of
help-default = if not given

# Sections of the manual page
man-name = Name
man-synopsis = Synopsis
man-description = Description
man-see-also = See also
man-exit-status = Exit status
man-exit-0 = Everything is in order, or there are only warnings.
man-exit-1 = There are mistakes.
man-exit-2 = The command was not understood, or something could not be read or written.

value-command = COMMAND
value-options = OPTIONS
value-folder = FOLDER
value-language = LANGUAGE
value-format = FORMAT
value-date = DATE
value-audience = AUDIENCE
value-code = CODE
value-shell = SHELL

flag-help = Show this help
flag-version = Show the version
flag-site = The folder that contains “content”
flag-ui-lang = The language in which praksa speaks
    .long = The language in which praksa speaks. Without it, the language of the computer is used if praksa knows it.
flag-format = How findings are written
    .long = How findings are written: “human” to be read, “json” for other programs, “github” as notes on the changed lines of a pull request, “sarif” for code scanning.
flag-today = The day that counts as today, as year-month-day
    .long = The day that counts as today, as year-month-day. It decides what is overdue. Without it, the date of the computer is used.
flag-audience = Whose site it is
    .long = Whose site it is: “participant” leaves out all parts for trainers, “facilitator” includes them.
flag-deny-warnings = Treat warnings as mistakes


## praksa check

cmd-check-about = Find all mistakes in a site
cmd-check-long =
    Reads the whole site, makes every page in memory and tells every mistake in one run: what is wrong, in which line,
    what would be right. Nothing is written or published.

    The exit code is 0 if there are no mistakes, 1 if there are, 2 if the command was not understood. Warnings alone
    are no mistakes, unless --deny-warnings is given.
cmd-check-examples =
    praksa check
        Check the site in this folder.
    praksa check --site my-site --format json
        Check another site, and write the findings for another program.
    praksa check --today 2027-01-01
        See what will be overdue next year.
progress-check = Checking the site …


## praksa explain

cmd-explain-about = Explain a kind of mistake
cmd-explain-long =
    Every mistake that praksa finds has a code, such as unknown-field. This command explains what the code means and
    what to do, and shows a tiny example that has the mistake. Without a code, it lists them all.
cmd-explain-examples =
    praksa explain
        List all kinds of mistakes.
    praksa explain unknown-field
        Explain one of them.
cmd-explain-code = The code of the mistake


## praksa completions

cmd-completions-about = Write a script that completes commands when the Tab key is pressed
cmd-completions-long =
    Writes a script for your shell to the output. Once the shell has read it, the Tab key completes the commands and
    options of praksa.
cmd-completions-examples =
    praksa completions bash > ~/.local/share/bash-completion/completions/praksa
        Install it for bash, for yourself.
    praksa completions fish > ~/.config/fish/completions/praksa.fish
        Install it for fish, for yourself.
cmd-completions-shell = The shell for which the script is


## praksa man

cmd-man-about = Write the manual pages
cmd-man-long =
    Writes one manual page for praksa and one for each of its commands into a folder, which is made if it does not
    exist. Without a folder, the page for praksa is written to the output.
cmd-man-examples =
    praksa man | man -l -
        Read the manual page.
    praksa man /usr/local/share/man/man1
        Install the manual pages.
cmd-man-folder = The folder into which the pages are written
# $path: the file
man-written = Written: { $path }


## What went wrong with the command itself

# $found: what was typed
usage-unknown-option = There is no option “{ $found }” here.
usage-unknown-command = There is no command “{ $found }”.
usage-unexpected-value = “{ $found }” is not expected here.
# $found: what was typed; $option: the option or argument it was typed for
usage-bad-value = “{ $found }” is not a value of { $option }.
usage-bad-date = “{ $found }” is not a date. Write year, month and day with hyphens: 2026-03-01.
usage-no-value = A value is missing after { $option }.
usage-missing = { $option } is missing.
usage-twice = { $option } may be given only once.
usage-conflict = { $option } cannot be used together with { $found }.
usage-no-command = Say what is to be done: a command is missing.
usage-not-text = Something was typed that is not valid text.
usage-other = The command was not understood.
# $command: the command whose help is meant
usage-try-help = For help, type: { $command } --help

# $reason: what the operating system says
io-output = The output could not be written: { $reason }
# $path: the file; $reason: what the operating system says
io-write = “{ $path }” could not be written: { $reason }


## What each field of a document is for

field-type = The type of the document. It follows from the folder and need not be written.
field-language = The language in which the text of this file is written.
field-title = The title, in every language in which you can give it.
field-summary = What readers find here, in one or two sentences of at most 300 characters.
field-keywords = Other words under which people may look for this, as they would say them.
field-topics = The topics, from the vocabulary.
field-phase = The phase of the work to which it belongs.
field-audience = Who it is for: the roles that work with it.
field-target_groups = Which people it is about: groups, circumstances, age and sex.
field-countries = The countries for which it holds, or “regional” for all.
field-level = The level at which it applies, such as national or municipal.
field-status = Where it stands: draft, in-review, in-force, under-revision, superseded or archived. Drafts are never published.
field-version = The version, between quotation marks: "1.0".
field-valid_from = The day from which it is valid.
field-review_by = The day by which it must be reviewed again.
field-verified_on = The day on which somebody last checked that everything in it is right.
field-owner = Who answers for the content, such as an organisation or an office.
field-licence = The licence under which others may use it.
field-attribution = How its authors are to be named when others use it.
field-sensitivity = “sensitive” if merely being seen with this page could put a reader in danger; otherwise “public”.
field-neutral_title = A harmless title for the browser window, where others may see it.
field-sources = Where the facts come from, each with an id, a title and an address.
field-related = Other documents that belong to the subject.
field-supersedes = Documents that this one replaces.
field-aliases = Former ids of this document, so that old addresses still lead here.
field-changes = What changed in each version, when, and why.
field-adapted_from = Whose work this was adapted from, with version, licence and what was changed.
field-review_needed = Whose check is still needed: “legal”, or “native-” and a language for a native speaker.
field-protected = Names and words that stay as they are in every script.
field-translator = Who translated it.
field-reviewer = Who reviewed the translation.
field-source = The version of the original from which it was translated. praksa writes this line.
field-translation-status = How far the translation is: draft, machine-assisted or reviewed.
field-recommendations = The recommendations in order, each under the id of its heading: how binding it is and on what it rests.
field-urgent = “true” if it must be at hand at once when somebody is in danger.
field-trigger = When the procedure begins: what has happened or become known.
field-aim = What is true when the procedure has been carried out.
field-record = What is written down, and where it is kept.
field-steps = The steps in order, each under the id of its heading: who is responsible, within what time, with which form.
field-countries_differ = A table of what differs between countries, question by question, each answer with its source.
field-duration = How long the training takes, breaks included: PT2H for two hours.
field-start = When it begins, between quotation marks: "09:00". The plan then shows the time of each session.
field-group_size = The smallest and the largest group for which it works.
field-trainers = How many trainers it takes.
field-format = How it is held: in-person, online or blended.
field-level_of_training = For whom it is: basic, intermediate or advanced.
field-objectives = What participants can do afterwards, and whether it is tested.
field-prerequisites = Modules that participants should have completed before.
field-room = What the room needs: space, chairs, equipment.
field-content_warning = What in it may distress participants, so that they can decide.
field-distress_plan = What trainers do when somebody becomes distressed.
field-materials = Handouts, cards and forms that are needed, each under an id of its own.
field-sessions = The sessions in order, each under the id of its heading: minutes, method, materials, who leads.
field-organisation = Who carries out the practice.
field-place = Where it is carried out.
field-since = The year in which it began.
field-evidence = How well its results are proven.
field-maturity = How far it has come, from a first trial to an established practice.
field-reviewed = Who reviewed the description, and when.
field-participation = Whether the people concerned took part in shaping it: yes, no or unknown.
field-results = What was achieved, in numbers, with period and source.
field-contact = Whom others can ask about it.
field-purpose = What the form is for.
field-filled_by = Who fills it in.
field-when = When it is filled in.
field-kept = Where it is kept, and who may see it.
field-retention = How long it is kept, and what happens then.
field-files = The files of the form, each with its language and format.
field-instrument = The full name of the law or convention.
field-article = The article to which the page refers.
field-in_force_from = The day from which it is in force.
field-in_force_until = The day until which it was in force, if it no longer is.
field-quotation = A short quotation of the passage.
field-official_url = The address of the official text.
field-checked_on = The day on which somebody last compared the page with the official text.


## praksa build

# $folder: where the site is; $files: files of the site; $written: new or changed ones; $removed: files no longer there
build-done = The site is in { $folder }: { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $written } of them new or changed, { $removed } removed.
flag-out = The folder the site is written into
flag-for-disk = Make pages that are opened from a disk, without a server
    .long = Make pages that are opened from a disk, such as a memory stick: links name files, and styles and scripts carry no checksum, which browsers refuse there.
progress-build = Building the site …
cmd-build-about = Build the site into a folder
cmd-build-long =
    Makes every page and puts the finished site into a folder in one step: whoever reads the folder sees the whole old
    site or the whole new one, never a mixture. If there is a mistake, nothing is changed and every mistake is told.

    A folder that praksa did not write is never touched. Files that somebody else put into the published folder stay.
cmd-build-examples =
    praksa build
        Build the site in this folder into “public”.
    praksa build --out /var/www/praksa
        Build it into the folder of a web server.
    praksa build --audience facilitator --out trainers
        Build the site for trainers, with their notes and answers.
    praksa build --for-disk --out /media/stick/praksa
        Build a copy that opens by a double click, without a network.


## praksa serve

value-number = NUMBER
value-address = ADDRESS
flag-port = The port; without it the first free one from 4000 on
flag-address = The address to listen at
    .long = The address to listen at. Anything but 127.0.0.1 or ::1 shows unpublished pages to other computers in the network.
cmd-serve-about = Show the site in a browser while you write
cmd-serve-long =
    Builds the site in memory, in all its languages, and shows it at an address of this computer. When a file is saved,
    the page in the browser changes by itself. A mistake is shown over the page, with its file and line, and goes away
    when it is mended. Nothing is published. Press Ctrl+C to end.
cmd-serve-examples =
    praksa serve
        Show the site in this folder.
    praksa serve --site my-site --port 8080
        Show another site at another port.
# $found: what was typed
usage-bad-port = “{ $found }” is not a port. A port is a number from 0 to 65535.
usage-bad-address = “{ $found }” is not an address to listen at, such as 127.0.0.1.
# $url: what to type into a browser
serve-listening = The site is at { $url } – press Ctrl+C to end.
# $port: a number
serve-port-taken = Port { $port } is taken by another program.
serve-exposed = Other computers in the network can read these pages too.
# $n: files of the site, $milliseconds: how long it took
serve-rebuilt = Built: { $n ->
        [one] { $n } file
       *[other] { $n } files
    } in { $milliseconds } ms.
# $n: findings
serve-failed = Not built, { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }. The last good state is still shown.
# $reason: what the system says
serve-polling = The system does not tell when files change ({ $reason }), so praksa looks by itself.
serve-stopping = The server has ended.
# $found: a folder
serve-no-folder = { $found } is not a folder.
# $found: an address with a port
serve-taken = { $found } is taken by another program. Try another --port.
serve-address = { $found } cannot be listened at: { $reason }.
serve-system = The server cannot be started: { $reason }.
# $n: findings
serve-findings = { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }
serve-older-site = The page below is from before the mistake.
serve-no-site = There is no page to show until this is mended. The page appears by itself.
serve-close = Close
serve-building = The site is being built …
serve-not-found = There is no such page.
serve-wrong-host = This address is not served here.
serve-wrong-method = Pages can only be read here.
serve-bad-request = This address makes no sense.
serve-busy = Too many pages are open. Close some and reload.
serve-build-failed = praksa itself failed while building. This is not your mistake; please report it with the document you changed last.


## praksa init

cmd-init-about = Begin a new site
cmd-init-long =
    Makes a folder with the content that comes with praksa: settings, vocabularies, glossary, contacts and documents in all
    languages, to be kept, changed or deleted.
cmd-init-examples =
    praksa init my-site
        Make a new site in the folder “my-site”.
cmd-init-folder = The folder of the new site; it must be empty or not be there yet
# $folder: the folder asked for, $found: something in it
init-not-empty = The folder { $folder } is not empty: { $found } is in it.
# $folder: the folder, $files: how many
init-done = The new site is in { $folder } ({ $files ->
        [one] { $files } file
       *[other] { $files } files
    }). Next: praksa serve --site { $folder }


## praksa new

value-type = TYPE
value-id = ID
cmd-new-about = Begin a new document or translation
cmd-new-long =
    Writes a first text with every field explained and the headings the type needs. If a document with this id exists, the
    text is a translation of it: all its headings with their ids, and the original's words as comments under them.
cmd-new-examples =
    praksa new procedure temporary-guardian --lang mk
        Begin a procedure, written in Macedonian.
    praksa new procedure temporary-guardian --lang sq
        Begin its translation into Albanian.
cmd-new-type = The type of the document
cmd-new-id = Its id: small plain letters, digits and hyphens; it never changes
cmd-new-lang = The language the text is written in; without it the language in which praksa speaks
# $found: a language
new-language = The site has no language “{ $found }”.
# $path: a file
new-exists = { $path } exists already. praksa does not write over it.
new-done = { $path } is ready to be filled in. It is a draft and is not published until its status says so.
skeleton-intro = Lines that begin with # are explanations or fields that are not used. Remove the # to use a field; delete what you do not need.
skeleton-required = must be there
skeleton-in-force = must be there once the document is in force
skeleton-optional = may be left out
skeleton-allowed = Allowed:
skeleton-title = Title
skeleton-text = Write here.
skeleton-recommendation = The first recommendation
skeleton-why = Why
skeleton-step = The first step
skeleton-if-fails = If this is not possible
skeleton-session = The first session
skeleton-facilitator = For facilitators
skeleton-question = A question for the self-check
skeleton-right = The right answer
skeleton-wrong = A wrong answer
skeleton-feedback = What a reader is told who chose it.
skeleton-problem = The problem
skeleton-context = The context
skeleton-how = How it is done
skeleton-resources = Staff and cost
skeleton-results = Results
skeleton-what-did-not-work = What did not work
skeleton-transfer = Conditions for taking it over
skeleton-participation = What the people it serves say
skeleton-ethics = Ethics and consent


## praksa status

cmd-status-about = Show what exists in which language
cmd-status-long =
    A table of documents and languages: where the original is, what is translated and reviewed, what is outdated, what is
    missing; what is overdue for review; which contacts nobody has verified lately.
cmd-status-examples =
    praksa status
        Show the table for the site in this folder.
    praksa status --format json
        Write it for another program.
state-original = original
state-reviewed = reviewed
state-draft = draft
state-machine-assisted = by machine
state-outdated = outdated
state-missing = missing
# $language: a code; numbers of documents
status-total = { $language }: { $there } of { $all } documents; { $missing } missing, { $outdated } outdated, { $unreviewed } not reviewed
# $id: a contact
status-contact = The contact { $id } has not been verified for more than six months.
status-overdue = review overdue


## praksa translate

value-action = ACTION
cmd-translate-about = Work on translations
cmd-translate-long =
    “stamp” records in a translation which version of the original it was made from, section by section. When the original
    changes, praksa then knows which sections are outdated. Stamp a translation when you have brought it up to date.
cmd-translate-examples =
    praksa translate stamp first-conversation --lang sq
        The Albanian translation is up to date with the original now.
    praksa translate stamp --all
        Record it for all translations that have no record yet; those that have one stay as they are.
cmd-translate-action = What to do
cmd-translate-id = The document
cmd-translate-lang = Only the translation into this language
cmd-translate-all = All translations that have no record yet
translate-which = Say which document, or --all.
# $found: an id
translate-unknown = There is no document “{ $found }”.
# $path: a file
translate-stamped = { $path }: recorded.
translate-nothing = Nothing had to be recorded.


## praksa language

cmd-language-about = See how praksa treats words of a language
cmd-language-long =
    “keys” prints behind each word it reads the keys by which search knows it: words that share a key are found by one
    another.

    “transliterate” writes the text it reads in another script, with all the exceptions of the language; names, addresses,
    units and foreign words stay as they are.
cmd-language-examples =
    echo "žrtvama" | praksa language keys --lang sr-latn
        See by which keys a word is found.
    praksa language transliterate --to sr-Cyrl < text.txt
        Write Serbian text in Cyrillic letters.
    echo "Његова љубав" | praksa language transliterate --to sr-Latn
        Write a sentence in Latin letters.
cmd-language-action = What to do
cmd-language-lang = The language whose keys are asked for
cmd-language-from = The script in which all of the text is written
cmd-language-to = The language and script wanted
language-without-keys = Search has no table of words for “{ $found }”.
language-to = Say with --to which script is wanted, such as sr-Latn.
# $found: a tag
language-unknown = There is no second script for “{ $found }”.


## praksa bench

cmd-bench-about = Measure what building, editing and searching a large site costs
cmd-bench-long =
    Makes up a knowledge base of any size, the same one every time, in all languages of the site that comes with praksa.

    “build” builds it three times – from nothing, with nothing changed, and after an edit of one document – and tells for
    each stage how long it took, how much time of all processors it used, and how much memory was in use at most.

    “edit” serves it, saves files in it as an editor does – a text, a title, a template, the glossary, a new file, a deleted
    one – and tells how long each time it took until the page that shows the edit was served, and until the whole site was.

    “search” builds it and asks its indexes, and tells how many bytes and requests a first query costs a reader and how many
    the next one.

    “peers” writes the same texts as sites for Hugo and Zola, builds them in turn with praksa, as far as these programs are
    installed, and compares.

    “corpus” only writes the made-up knowledge base into a folder.
cmd-bench-examples =
    praksa bench build --documents 2500
        Measure a site of 2,500 documents, each in four languages.
    praksa bench build --out /dev/shm/public --json
        Write the site into memory rather than onto the disk, and tell the result for other programs.
    praksa bench edit --documents 2500 --runs 7
        Measure how long an author waits for a saved file, each kind of edit seven times.
    praksa bench peers --documents 2500 --keep comparison
        Build the same site with praksa, Hugo and Zola; their sites stay in the folder “comparison”.
    praksa bench corpus large --documents 2500
        Write the made-up knowledge base into the folder “large”.
cmd-bench-action = What is to be done
cmd-bench-folder = With “corpus”: the folder the knowledge base is written into
cmd-bench-documents = How many documents; each has a text in every language
# $found: what was given, $limit: the largest number
bench-documents = “{ $found }” is not a number of documents from 1 to { $limit }.
cmd-bench-runs = How often each edit is made, each query asked and each program run [if not given: edit 5, search 50, peers 3]
# $found: what was given, $limit: the largest number
bench-runs = “{ $found }” is not a number of runs from 1 to { $limit }.
cmd-bench-out = The folder the site is written into; empty, or not there yet
cmd-bench-keep = Keep the knowledge base and the site in this folder; empty, or not there yet
cmd-bench-json = Tell the result as JSON
progress-bench = Measuring …
# $folder: the folder, $files: how many, $size: megabytes
bench-corpus-done = The knowledge base is in { $folder }: { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size } MB.
# $size_in and $size_out: megabytes
bench-course =
    Documents: { $documents }; threads: { $threads }
    Read: { $files_in } files, { $size_in } MB; site: { $files_out } files, { $size_out } MB
# $files and $size (megabytes): what was written
bench-lap-first = First build (written: { $files } files, { $size } MB)
bench-lap-unchanged = Nothing changed (written: { $files } files, { $size } MB)
bench-lap-edit = One document edited (written: { $files } files, { $size } MB)
bench-part = Stage
bench-wall = Time, s
bench-cpu = All processors, s
bench-peak = Memory at most, MB
bench-part-check = check
bench-part-read = read
bench-part-link = link
bench-part-index = index
bench-part-render = render
bench-part-publish = publish
bench-part-whole = whole
# $edit: one of bench-edit-…
bench-not-served = The edit did not come to be served: { $edit }. The server has taken too long, or gives no answer.
# $seconds: how long the start took
bench-edits =
    Documents: { $documents }; threads: { $threads }; each edit { $runs ->
        [one] once
       *[other] { $runs } times
    }, medians
    From start to the first page: { $seconds } s
bench-edit = Edit
bench-page = Page served, s
bench-site = Whole site, s
bench-edit-body = a text
bench-edit-front-matter = a title
bench-edit-template = a template
bench-edit-glossary = the glossary
bench-edit-new = a new file
bench-edit-deleted = a deleted file
# $files and $size (megabytes): of all indexes
bench-lookups =
    Documents: { $documents }; queries of each kind: { $queries }; all indexes: { $files } files, { $size } MB
    Medians, the most expensive query in brackets; compressed as a server sends it, scripts included
bench-query = Query
bench-first-size = First, KB
bench-next-size = Next, KB
bench-requests = Requests
bench-query-one-word = one word
bench-query-two-words = two words
bench-query-three-words = three words
# $editions and $languages: how many
bench-peers =
    Documents: { $documents }; each program run { $runs ->
        [one] once
       *[other] { $runs } times
    }, in turn; medians
    praksa builds { $editions } editions and their search indexes; the others build { $languages } languages and no index.
# $program: its name
bench-peer-missing = NOT MEASURED: { $program } was not found on the search path.
# $reason: what it said
bench-peer-failed = { $program } ended with a failure: { $reason }
bench-program = Program
bench-files = Files
bench-against = Processors against praksa
## praksa search

cmd-search-about = Find documents as readers do
cmd-search-long =
    Answers from the same index, and in the same order, as the search of the published site: words in any form, in either
    script, with or without diacritics; "exact phrases"; -excluded words. The folder given with --site may hold the sources
    of a site or a published site.
cmd-search-examples =
    praksa search "prisilno prosjačenje" --lang bs
        Find documents in the Bosnian edition.
    praksa search lypja --lang sq --explain
        Tell as well how each result came about.
    praksa search --batch --lang sr --site public < queries.jsonl
        Answer lines such as {"{"}"qid": 1, "query": "жртва"{"}"} with lines such as {"{"}"qid": 1, "results": [ids]{"}"}.
cmd-search-query = Words to look for
cmd-search-lang = The edition to search, such as sr-latn
cmd-search-country = The reader’s country: what is valid there comes first
cmd-search-limit = How many results at most
cmd-search-json = Write the results as JSON
cmd-search-explain = Tell how each result came about
cmd-search-batch = Answer many queries, one JSON object a line, from standard input
value-query = QUERY
value-country = COUNTRY
# $n: how many
search-found = { $n ->
    [one] { $n } document
   *[other] { $n } documents
 }
# $score: a number
search-score = score { $score }
search-tier-exact = the same form
search-tier-marks = the same form with other marks
search-tier-stem = another form
search-tier-spelling = the same form in regional spelling
search-tier-variant = another form in regional spelling
search-tier-prefix = begins with it
search-tier-slip = one typing mistake away
search-tier-two-slips = two typing mistakes away
search-tier-root = begins alike
search-factor-words = it has only some of the words
search-factor-together = several words in one section
search-factor-status = its status
search-factor-language = its text is in another language
search-factor-country = valid in another country
search-factor-again = results of the same word come before it
search-no-query = Say what to look for.
search-no-index = There is no search index in { $folder }.
search-damaged = The search index cannot be read: { $path } is missing, damaged or of another version. Build the site again.
search-bad-line = Line { $line } of the input is no query: a JSON object with "qid" and "query" was expected.


## praksa theme

cmd-theme-about = See what a theme is given
cmd-theme-long =
    “docs” prints, as Markdown, the templates a theme has and every value they are given, with its type and meaning. It is
    made from the program itself, so it always fits the version you have.
cmd-theme-examples =
    praksa theme docs > themes/README.md
        Keep the description beside your theme.
cmd-theme-action = What to do
