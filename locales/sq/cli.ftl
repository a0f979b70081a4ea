### What praksa says on the command line, in Albanian. The variables are explained in the English file.


## Files and their names

not-utf8 = Ky skedar nuk është tekst që praksa mund ta lexojë.
    .help = Hapeni skedarin në një redaktues teksti dhe ruajeni përsëri me kodimin UTF-8. Një dokument të programit Word ruajeni më parë si tekst të thjeshtë.
    .example =
        Një skedar që redaktuesi i tekstit e ka ruajtur si “UTF-16” ose “Windows-1250”.

file-too-large = { $limit ->
        [nothing] Ky skedar është më i madh se sa lexon praksa.
       *[other] Kjo është tepër e madhe: { $length } bajtë, ndërsa lexohen më së shumti { $limit }.
    }
    .help = Ndajeni dokumentin në disa më të vegjël ose zhvendosni tabelat dhe listat e mëdha në një bashkëngjitje.
    .example =
        Një dokument prej 3.000.000 bajtësh; lexohen më së shumti 2.097.152.

not-a-regular-file = { $found ->
        [folder] Kjo është dosje, por këtu duhet të jetë një skedar.
        [link] Kjo është lidhje drejt një skedari ose dosjeje tjetër. Lidhje të tilla nuk ndiqen.
        [special] Ky nuk është skedar me përmbajtje, por pajisje, kanal (pipe) ose socket i sistemit.
       *[other] Ky nuk është skedar i zakonshëm.
    }
    .help = Vendosni këtu vetë skedarin. Nëse këtu nuk duhet të ketë asgjë, fshijeni.
    .example =
        content/guidelines/first-contact.md -> /home/ana/Documents/first-contact.md

unreadable-file = { $reason ->
        [nothing] Ky skedar ose kjo dosje nuk mund të lexohet.
       *[other] Ky skedar ose kjo dosje nuk mund të lexohet: { $reason }.
    }
    .help = Kontrolloni nëse ekziston ende dhe nëse keni të drejtë ta hapni. Nëse është hapur në një program tjetër, ndoshta duhet ta mbyllni atje.
    .example =
        Një skedar që i përket një përdoruesi tjetër të kompjuterit.

file-changed = Ky skedar ndryshonte vazhdimisht ndërsa po lexohej.
    .help = Prisni derisa programi që e shkruan të mbarojë, pastaj provoni përsëri.
    .example =
        Një skedar që po shkarkohet në këtë çast nga një dosje e përbashkët në internet.

control-character = Këtu ka një shenjë kontrolli të padukshme ({ $found }).
    .help = Fshijeni. Zakonisht vjen me tekst të ngjitur nga një program tjetër: vendoseni kursorin pas saj dhe shtypni tastin Backspace, ose shkruajeni rreshtin nga e para.
    .example =
        title: "Kontakti<U+001B> i parë"

direction-character = Këtu ka një shenjë të padukshme ({ $found }) që e kthen mbrapsht drejtimin e tekstit.
    .help = Fshijeni ose shkruajeni rreshtin nga e para. Me shenja të tilla teksti mund të duket ndryshe nga ajo që thotë në të vërtetë.
    .example =
        {"["}raportoni këtu<U+202E>](https://example.org)

bad-name = “{ $found }” nuk mund të përdoret si emër.
    .help = Përdorni vetëm shkronja të vogla a–z pa shenja shtesë, shifra dhe viza, dhe mbajeni të shkurtër: first-contact. Emri bëhet pjesë e adresës së faqes, prandaj duhet të funksionojë në çdo kompjuter.
    .example =
        content/guidelines/Prvi kontakt!.md

reserved-name = Emri “{ $found }” është i zënë.
    .help = Zgjidhni një emër tjetër. Ky i duhet vetë sajtit, ose disa kompjuterë nuk mund të ruajnë skedar me një emër të tillë.
    .example =
        content/pages/index.md

duplicate-id = Dy dokumente kanë të njëjtin identifikues (id): “{ $found }”.
    .help = Riemërtoni njërin nga dy skedarët. Një identifikues i përket vetëm një dokumenti, cilitdo lloj qoftë ai.
    .example =
        content/guidelines/first-contact.md
        content/procedures/first-contact.md

unknown-language = “{ $found }” nuk është gjuhë e këtij sajti.
    .help = Përdorni njërën nga gjuhët e shënuara te fusha “languages” në skedarin content/site.yaml ose shtojeni gjuhën atje.
    .example =
        content/guidelines/first-contact.xx.md

orphan-translation = Ky është përkthim i dokumentit “{ $found }”, por një dokument i tillë nuk ekziston.
    .help = Kontrolloni emrin e skedarit. Përkthimi quhet njësoj si dokumenti i tij, vetëm se para “.md” qëndron gjuha: first-contact.md, first-contact.sq.md.
    .example =
        content/guidelines/frist-contact.sq.md

unplaced-document = “{ $found }” nuk është vend për dokumente.
    .help = Zhvendoseni skedarin në dosjen e llojit të tij të dokumentit. Bashkëngjitjet vendosen në një dosje që quhet si dokumenti i tyre: content/forms/report-form/form.pdf.
    .example =
        content/my-notes/first-contact.md

orphan-attachment = Kjo bashkëngjitje i përket dokumentit “{ $found }”, por një dokument i tillë nuk ekziston. Bashkëngjitja nuk publikohet.
    .help = Jepini dosjes emrin e dokumentit të cilit i përket bashkëngjitja, ose fshijeni.
    .example =
        content/forms/reprot-form/form.pdf

attachment-type = { $found ->
        [nothing] Një skedar pa prapashtesë nuk publikohet.
       *[other] Skedarët me prapashtesën “.{ $found }” nuk publikohen.
    }
    .help = Ruajeni bashkëngjitjen në njërin nga formatet e lejuara, për shembull si PDF.
    .example =
        content/forms/report-form/calculate.exe

unsafe-svg = { $found ->
        [nothing] Në këtë vizatim ka diçka që mund të nisë një program ose të marrë diçka nga interneti.
       *[other] Në këtë vizatim ka “{ $found }”, gjë që mund të nisë një program ose të marrë diçka nga interneti.
    }
    .help = Eksportojeni vizatimin përsëri si SVG të thjeshtë (“plain SVG”) ose ruajeni si figurë PNG.
    .example =
        <svg><script>…</script></svg>

image-broken = { $reason ->
        [ending] Ky skedar nuk është figurë { $expected }, ndonëse kështu thotë emri i tij.
       *[damaged] Kjo figurë është e dëmtuar ose e prerë.
    }
    .help = Hapeni figurën, ruajeni përsëri si { $expected } dhe vendoseni në vend të këtij skedari.
    .example =
        map.jpg

image-too-large = Kjo figurë ka { $width } × { $height } pika. Lejohen më së shumti { $limit } milionë pika, dhe { $side } në një anë.
    .help = Zvogëlojeni figurën: 2000 pika në anën më të gjatë mjaftojnë për çdo ekran dhe për shtyp.
    .example =
        map.png – 30000 × 20000


## The front matter: the lines between the two lines of ---

front-matter-missing = Dokumenti nuk fillon me kreun e tij (fushat midis dy rreshtave ---).
    .help = Vendosni në krye fare një rresht me tri viza (---), pastaj fushat si titulli (title) dhe gjuha (language), pastaj edhe një rresht me tri viza, e më pas tekstin. Komanda “praksa new” krijon një skedar nga i cili mund të filloni.
    .example =
        # Kontakti i parë

        Teksti fillon menjëherë.

front-matter-unclosed = Kreu i dokumentit fillon këtu, por nuk mbyllet askund.
    .help = Midis fushës së fundit dhe tekstit vendosni një rresht që ka saktësisht tri viza (---).
    .example =
        ---
        title: Kontakti i parë

        ## Takimi i parë

yaml-syntax = { $reason ->
        [unclosed-quote] Këtu hapen thonjëzat, por nuk mbyllen askund.
        [unclosed-bracket] Është hapur një kllapë, por nuk është mbyllur.
        [colon-in-text] Në këtë rresht ka edhe një herë dy pika (:), prandaj nuk është e qartë çfarë i përket çfarës.
        [needs-quotes] Kjo vlerë fillon me një shenjë që këtu ka kuptim të veçantë.
        [indentation] Ky rresht nuk fillon me aq hapësira sa rreshtat pranë tij.
        [missing-colon] Pas emrit të fushës nuk ka dy pika (:).
        [key-not-text] Emri i fushës duhet të jetë një fjalë e thjeshtë.
        [unknown-alias] Kjo vlerë fillon me yll (*), që këtu ka kuptim të veçantë.
       *[other] Kjo nuk mund të kuptohet si fushë me vlerë.
    }
    .help = { $reason ->
        [unclosed-quote] Shtoni thonjëzën që mungon. Nëse edhe vetë teksti ka thonjëza, vendoseni gjithë vlerën midis thonjëzave të njëfishta: '…'.
        [unclosed-bracket] Shtoni kllapën mbyllëse që mungon.
        [colon-in-text] Vendoseni gjithë vlerën në thonjëza: title: "Raportimi: hapat e parë".
        [needs-quotes] Vendoseni gjithë vlerën në thonjëza: "…".
        [indentation] Vendosni para tij aq hapësira sa kanë rreshtat e tjerë të së njëjtës listë ose fushë.
        [missing-colon] Shkruani emrin, dy pika, një hapësirë dhe vlerën: status: draft.
        [unknown-alias] Vendoseni gjithë vlerën në thonjëza: "…".
       *[other] Krahasojeni rreshtin me një dokument tjetër. Çdo fushë është emër, dy pika, hapësirë dhe vlerë: status: draft. Vlerat me shenja të veçanta shkruhen në thonjëza.
    }
    .example =
        title: Raportimi: hapat e parë

yaml-tab = Ky rresht fillon me tabulator (tastin Tab).
    .help = Zëvendësojeni me hapësira. Në kreun e dokumentit rreshtat zhvendosen djathtas vetëm me hapësira, dy për çdo nivel.
    .example =
        title:
        <U+0009>bs: Prvi kontakt

yaml-limit = Kjo është më e madhe ose ka më shumë nivele brenda njëri-tjetrit se sa mund të ketë kreu i dokumentit.
    .help = Thjeshtojeni. Më shpesh një kllapë është hapur shumë herë gabimisht, ose është ngjitur diçka që nuk i përket këtij vendi.
    .example =
        topics: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[

yaml-feature = { $reason ->
        [several-documents] Një rresht me tri viza fillon këtu një grup të dytë fushash. Lejohet vetëm një.
        [merge-key] Shenja “<<” nuk përdoret këtu.
        [type-tag] Një vlerë që fillon me pikëçuditëse (!) ka kuptim të veçantë që nuk përdoret këtu.
       *[other] Kjo është shkruar në një mënyrë që nuk përdoret këtu.
    }
    .help = { $reason ->
        [several-documents] Vendosini të gjitha fushat në një grup.
        [merge-key] Në vend të saj shkruajini fushat një nga një.
        [type-tag] Vendoseni vlerën në thonjëza: "!…".
       *[other] Shkruajeni vlerën si tekst të thjeshtë, listë ose grup fushash, si në dokumentet e tjera.
    }
    .example =
        title: !me rëndësi Kontakti i parë

duplicate-key = “{ $found }” është këtu dy herë.
    .help = Fshijeni njërën nga dy ose vendosini të gjitha vlerat në një fushë.
    .example =
        topics: [identification]
        topics: [prevention]

unknown-field = Fusha “{ $found }” nuk ekziston këtu.
    .help = Kontrolloni nëse emri është shkruar saktë. Nëse doni të shtoni një shënim, vendoseni në tekst ose pas shenjës #.
    .example =
        titel: Kontakti i parë

missing-field = Mungon fusha “{ $field }”.
    .help = Shtojeni fushën. Disa fusha janë të detyrueshme vetëm kur dokumenti hyn në fuqi; deri atëherë statusi i tij mund të jetë “draft”.
    .example =
        title: Kontakti i parë
        (nuk ka rresht “language: …”)

wrong-type = { $expected ->
        [text] Këtu duhet të jetë një tekst, por { $found ->
            [nothing] nuk ka asgjë
            [list] ka një listë
            [map] ka një grup fushash
           *[other] ka diçka tjetër
        }.
        [number] Këtu duhet të jetë një numër i plotë.
        [list] Këtu duhet të jetë një listë, por { $found ->
            [nothing] nuk ka asgjë
            [text] ka një tekst
            [map] ka një grup fushash
           *[other] ka diçka tjetër
        }.
        [languages] Këtu duhet të ketë nga një tekst për çdo gjuhë.
       *[other] Këtu duhet të jetë një grup fushash, por { $found ->
            [nothing] nuk ka asgjë
            [text] ka një tekst
            [list] ka një listë
           *[other] ka diçka tjetër
        }.
    }
    .help = { $expected ->
        [text] Shkruani një tekst. Nëse fillon me kllapë ose me shenjë tjetër të veçantë, vendoseni në thonjëza.
        [number] Shkruani vetëm shifra, pa njësi, pika ose fjalë: 30.
        [list] Shkruajini vlerat midis kllapave katrore: [e para, e dyta].
        [languages] Shkruani për çdo gjuhë një rresht poshtë fushës, me dy hapësira në fillim: bs: "…".
       *[other] Shkruajeni çdo pjesë në rresht të vetin poshtë fushës, me dy hapësira në fillim: emër, dy pika dhe vlerë.
    }
    .example =
        title: [Kontakti, i parë]

empty-value = { $field ->
        [nothing] Këtu nuk ka vlerë.
       *[other] Fusha “{ $field }” nuk ka vlerë.
    }
    .help = Shkruani një vlerë ose fshijeni rreshtin nëse fusha nuk është e detyrueshme.
    .example =
        title:

unknown-value = “{ $found }” nuk është ndër vlerat e lejuara këtu.
    .help = Përdorni njërën nga vlerat e lejuara saktësisht siç është shkruar, edhe me shkronjat e vogla dhe të mëdha. Temat, rolet, vendet e të ngjashme përcaktohen në skedarin content/vocabulary.yaml.
    .example =
        status: published

too-long = Ky tekst ka { $length ->
        [one] { $length } shenjë
       *[other] { $length } shenja
    }, por këtu lejohen më së shumti { $limit }.
    .help = Shkurtojeni. Ajo që është tepër e gjatë për këtë fushë mund të qëndrojë në tekstin e dokumentit.
    .example =
        title: një titull më i gjatë se 300 shenja …

out-of-range = { $found } nuk është vlerë e mundshme këtu. Vlera mund të jetë së paku { $least } dhe më së shumti { $most }.
    .help = Kontrolloni mos është bërë gabim gjatë shkrimit.
    .example =
        minutes: 0

bad-date = “{ $found }” nuk është datë.
    .help = Shkruani vitin, muajin dhe ditën me viza, muajin dhe ditën me nga dy shifra: 2026-03-01. Kjo ditë duhet të ekzistojë në kalendar.
    .example =
        valid_from: 1.3.2026.

bad-duration = “{ $found }” nuk është kohëzgjatje.
    .help = Shkruani PT30M për 30 minuta, PT24H për 24 orë, P3D për 3 ditë, P2W për 2 javë, P6M për 6 muaj, P1Y për një vit.
    .example =
        within: 24 orë

bad-time = “{ $found }” nuk është orë e ditës.
    .help = Shkruajini orët dhe minutat me nga dy shifra, në thonjëza: "09:00".
    .example =
        start: "ora 9"

bad-url = “{ $found }” nuk është adresë drejt së cilës mund të vendoset lidhje.
    .help = Kopjojeni adresën e plotë nga shfletuesi, me https:// në fillim. Adresat e postës elektronike fillojnë me mailto:, numrat e telefonit me tel:. Adresa me të cilën lexuesit e lënë shpejt sajtin duhet të fillojë me https://.
    .example =
        url: www.example.org

future-date = { $found ->
        [nothing] Kjo datë është në të ardhmen.
       *[other] Data { $found } është në të ardhmen.
    }
    .help = Kontrolloni vitin. Ajo që është kontrolluar, është verifikuar ose ka hyrë në fuqi ka datën e sotme ose një datë më të hershme.
    .example =
        verified_on: 2062-03-01


## Rules of the field

deadline-without-role = Hapi “{ $id }” ka afat, por askush nuk është përgjegjës për të.
    .help = Shtojini hapit “responsible: …”. Një afat për të cilin nuk përgjigjet askush do të humbasë.
    .example =
        report: { "{" } within: PT24H { "}" }

must-without-legal-basis = Rekomandimi “{ $id }” thotë “{ $found }”, por nuk përmend asnjë ligj.
    .help = Shtoni “legal: [ … ]” me faqen e aktit ligjor në të cilin mbështetet. Nëse është praktikë e mirë e dakorduar dhe jo detyrim ligjor, zgjidhni forcën “should”.
    .example =
        no-interview: { "{" } strength: must { "}" }

superseded-without-successor = Ky dokument është zëvendësuar, por asnjë dokument tjetër nuk thotë se e zëvendëson.
    .help = Shtoni “supersedes: …” në dokumentin e ri. Nëse nuk ka të tillë, vendosni statusin “archived” (i arkivuar).
    .example =
        status: superseded

plan-mismatch = Aktivitetet së bashku zgjasin { $planned ->
        [one] { $planned } minutë
       *[other] { $planned } minuta
    }, por trajnimi është shpallur me { $promised ->
        [one] { $promised } minutë
       *[other] { $promised } minuta
    }.
    .help = Ndryshoni minutat e aktiviteteve ose kohëzgjatjen, që të përputhen. Llogariten edhe pushimet.
    .example =
        duration: PT2H
        sessions:
          welcome: { "{" } minutes: 30 { "}" }

stale-contact = { $months ->
        [nothing] Kontakti “{ $id }” nuk është verifikuar prej më shumë se gjashtë muajsh.
        [one] Kontakti “{ $id }” nuk është verifikuar prej { $months } muaji.
       *[other] Kontakti “{ $id }” nuk është verifikuar prej { $months } muajsh.
    }
    .help = Telefonojini numrit ose pyesni organizatën, pastaj shkruani te “verified_on” datën e sotme dhe te “verified_by” kush e ka verifikuar. Pas dymbëdhjetë muajsh numri nuk shfaqet më; mbetet vetëm numri i një lloji që te content/vocabulary.yaml është shënuar si “lasting” (thirrjet urgjente), me paralajmërim.
    .example =
        verified_on: një datë para tetë muajsh

expired-contact = { $months ->
        [-1] Kontakti “{ $id }” nuk është verifikuar asnjëherë. Numrat e tij nuk shfaqen.
        [nothing] Kontakti “{ $id }” nuk është verifikuar prej më shumë se dymbëdhjetë muajsh. Numrat e tij nuk shfaqen.
        [one] Kontakti “{ $id }” nuk është verifikuar prej { $months } muaji. Numrat e tij nuk shfaqen.
       *[other] Kontakti “{ $id }” nuk është verifikuar prej { $months } muajsh. Numrat e tij nuk shfaqen.
    }
    .help = Telefonojini numrit ose pyesni organizatën, pastaj shkruani te “verified_on” datën e sotme dhe te “verified_by” kush e ka verifikuar. Për shkak të një numri të gabuar dikush mund ta humbasë të vetmen thirrje që mund ta bëjë.
    .example =
        verified_on: një datë para dy vjetësh

review-overdue = { $date ->
        [nothing] Rishikimi i këtij dokumenti është vonuar.
       *[other] Ky dokument duhej rishikuar deri më { $date }.
    }
    .help = Kontrollojeni dokumentin me atë që përgjigjet për përmbajtjen e tij, pastaj shkruani te “review_by” datën e rishikimit të ardhshëm. Deri atëherë lexuesit shohin një njoftim.
    .example =
        review_by: një datë e kaluar

change-without-reason = { $version ->
        [nothing] Te një ndryshim i rëndësishëm nuk thuhet çfarë ka ndryshuar.
       *[other] Te ndryshimi i rëndësishëm në versionin { $version } nuk thuhet çfarë ka ndryshuar.
    }
    .help = Shtoni “note” me një ose dy fjali: çfarë ka ndryshuar, pse, dhe çfarë duhet të bëjnë tani ndryshe lexuesit.
    .example =
        changes:
          - { "{" } version: "2.0", date: 2026-03-01, significance: major { "}" }

nothing-did-not-work = Në përshkrimin e kësaj praktike nuk thuhet çfarë nuk funksionoi.
    .help = Shkruani disa fjali nën nëntitullin {"{"}#what-did-not-work{"}"}. Të tjerët mësojnë më së shumti nga kjo, kurse një përshkrimi pa vështirësi nuk i beson askush.
    .example =
        ## Çfarë nuk funksionoi {"{"}#what-did-not-work{"}"}

        ## A mund të funksionojë edhe diku tjetër? {"{"}#transfer{"}"}

shelter-address = Te kontakti “{ $id }” ka një adresë ose një vend. Kjo nuk publikohet kurrë.
    .help = Fshijeni rreshtin. Adresa mund ta çojë autorin e veprës te viktima. Shkruani si arrihet te shërbimi, për shembull me cilin numër telefoni.
    .example =
        safe-house:
          address: Rruga 1

unknown-reference = { $reason ->
        [draft] “{ $found }” është draft, prandaj lexuesit nuk do ta shohin këtë lidhje.
       *[other] “{ $found }” nuk ekziston.
    }
    .help = { $reason ->
        [draft] Kur të jetë gati, vendosini statusin “in-force” (në fuqi). Deri atëherë mund ta lini lidhjen siç është.
       *[other] Kontrolloni nëse është shkruar saktë. Një dokument shënohet me emrin e skedarit të tij pa “.md”, kurse një pjesë me dokumentin, shenjën # dhe identifikuesin e saj: first-contact#safety. Burimet shënohen me identifikuesin e tyre.
    }
    .example =
        related: [frist-contact]

wrong-reference = { $expected ->
        [guideline] “{ $found }” nuk është udhëzues.
        [procedure] “{ $found }” nuk është procedurë.
        [module] “{ $found }” nuk është trajnim.
        [practice] “{ $found }” nuk është praktikë.
        [form] “{ $found }” nuk është formular.
        [legal] “{ $found }” nuk është faqe e një akti ligjor.
       *[other] “{ $found }” nuk është dokument i llojit që duhet këtu.
    }
    .help = Shënoni një dokument të llojit të duhur. Lloji i dokumentit përcaktohet nga dosja ku ndodhet.
    .example =
        legal: [first-contact]

circular-reference = { $found ->
        [nothing] Këto dokumente të çojnë te njëri-tjetri në rreth.
       *[other] Këto dokumente të çojnë te njëri-tjetri në rreth: { $found }.
    }
    .help = Hiqni njërën nga këto lidhje, që të dihet cili dokument është i pari dhe cili i fundit.
    .example =
        prerequisites: [the-module-itself]


## Sections and translations

section-missing = { $language ->
        [nothing] Në tekst nuk ka nëntitull me identifikuesin “{ $found }”.
       *[other] Në këtë përkthim ({ $language }) nuk ka nëntitull me identifikuesin “{ $found }”.
    }
    .help = Shtojeni identifikuesin në kllapa gjarpëruese në fund të nëntitullit përkatës: ## Kontrolli i sigurisë {"{"}#safety{"}"}. Nëse nëntitulli ekziston, kontrolloni nëse identifikuesi është shkruar saktë.
    .example =
        steps:
          safety: { "{" } responsible: police { "}" }
        ---
        ## Kontrolli i sigurisë

section-order = { $other ->
        [nothing] Pjesa “{ $found }” nuk është në vendin e vet.
       *[other] Pjesa “{ $found }” qëndron para pjesës “{ $other }”, por duhet të vijë pas saj.
    }
    .help = Renditini pjesët si në kreun e dokumentit (në përkthim: si në origjinal) ose ndryshojeni renditjen atje.
    .example =
        steps:
          first: { "{" } responsible: police { "}" }
          second: { "{" } responsible: police { "}" }
        ---
        ## E dyta {"{"}#second{"}"}

        ## E para {"{"}#first{"}"}

section-unknown = Origjinali nuk ka pjesë “{ $found }”.
    .help = Kopjojini identifikuesit e nëntitujve nga origjinali pa i ndryshuar dhe përkthejini vetëm fjalët: ## Kontrolli i sigurisë {"{"}#safety{"}"}.
    .example =
        ## Kontrolli i sigurisë {"{"}#siguria{"}"}

translation-without-source = Në këtë përkthim nuk thuhet nga cili version është bërë.
    .help = Krahasojeni një herë me origjinalin, pastaj shënojeni versionin me komandën “praksa translate”. Që atëherë praksa do t’ju tregojë kur ndryshon origjinali.
    .example =
        ---
        status: reviewed
        (nuk ka rresht “source: …”)

translation-outdated = { $sections ->
        [nothing] Origjinali ka ndryshuar që kur është bërë ky përkthim.
       *[other] Origjinali ka ndryshuar që kur është bërë ky përkthim, në këto pjesë: { $sections }.
    }
    .help = Përditësojeni përkthimin, pastaj shënojeni versionin e ri me komandën “praksa translate”. Deri atëherë lexuesit shohin një njoftim.
    .example =
        source: { "{" } version: "1.0", hash: aocbgfgahl { "}" }
        (origjinali është në versionin 2.0)


## The text

raw-html = HTML nuk publikohet: { $found }
    .help = Shkruajeni në Markdown. Lejohen <br>, <!-- komente -->, <span lang="en">…</span> dhe <span translate="no">…</span>, të shkruara saktësisht kështu. Nëse ju duhet vetë shenja, shkruani në vend të saj &lt;.
    .example =
        <div class="box">E rëndësishme</div>

language-tag = “{ $found }” nuk është kod i një gjuhe.
    .help = Shkruani kodin e shkurtër që përdoret në internet për atë gjuhë, për shembull “en” për anglishten ose “sr-Latn” për serbishten me alfabet latin.
    .example =
        <span lang="english">case management</span>

unsafe-link = Një lidhje e tillë nuk lejohet: “{ $found }”.
    .help = Lidhjet mund të fillojnë me https://, http://, mailto: ose tel: dhe nuk lejohet të kenë hapësira ose vija të pjerrëta mbrapsht (\).
    .example =
        {"["}hapeni](javascript:alert(1))

broken-link = { $reason ->
        [draft] Kjo lidhje çon te “{ $found }”, që është draft, prandaj lexuesit do të shohin vetëm fjalët e saj.
       *[other] { $found ->
            [nothing] Kjo lidhje nuk çon askund.
           *[other] Kjo lidhje nuk çon askund: “{ $found }”.
        }
    }
    .help = { $reason ->
        [draft] Kur ai dokument të jetë gati, vendosini statusin “in-force” (në fuqi). Deri atëherë mund ta lini lidhjen siç është.
       *[other] Lidhja drejt një dokumenti është emri i skedarit të tij: [[first-contact]] ose [kontakti i parë](first-contact.md). Lidhja drejt një sajti tjetër është adresa e plotë me https://.
    }
    .example =
        {"["}kontakti i parë](frist-contact.md)

broken-anchor = { $id ->
        [nothing] Në këtë dokument nuk ka pjesë “{ $found }”.
       *[other] Në dokumentin “{ $id }” nuk ka pjesë “{ $found }”.
    }
    .help = Kontrolloni nëse është shkruar saktë. Identifikuesi i një pjese qëndron në kllapa gjarpëruese pas nëntitullit të saj: ## Kontrolli i sigurisë {"{"}#safety{"}"}.
    .example =
        {"["}[first-contact#saftey]]

missing-file = { $folder ->
        [nothing] Skedari “{ $found }” nuk ekziston.
       *[other] Në dosjen “{ $folder }” nuk ka skedar “{ $found }”.
    }
    .help = Bashkëngjitjet dhe figurat qëndrojnë në një dosje që quhet si dokumenti i tyre dhe ndodhet pranë tij: content/forms/report-form/form.pdf. Kontrolloni emrin, edhe shkronjat e vogla dhe të mëdha.
    .example =
        ![Harta e rajonit](mpa.png)

remote-image = Kjo figurë merret nga një sajt tjetër: “{ $found }”.
    .help = Nëse e lejon licenca, ruajeni figurën në dosjen e dokumentit dhe shënoni atë skedar. Përmes një figure nga një sajt tjetër, ai sajt merr vesh kush e lexon këtë faqe.
    .example =
        ![Hartë](https://example.org/map.png)

image-without-text = Kjo figurë nuk ka përshkrim.
    .help = Shkruani midis kllapave katrore çfarë tregon figura, për ata që nuk e shohin: ![Harta e rajonit](map.png).
    .example =
        ![](map.png)

reserved-anchor = Identifikuesi “{ $found }” është i zënë.
    .help = Zgjidhni një identifikues që nuk fillon me “p-”. Të tillët i përdor vetë sajti.
    .example =
        ## Dalja e shpejtë {"{"}#p-exit{"}"}

bad-anchor = “{ $found }” nuk mund të përdoret si identifikues.
    .help = Përdorni vetëm shkronja të vogla a–z pa shenja shtesë, shifra dhe viza: safety-check.
    .example =
        ## Kontrolli i sigurisë {"{"}#Safety_Check{"}"}

duplicate-anchor = Dy pjesë kanë të njëjtin identifikues: “{ $found }”.
    .help = Jepini njërit nga dy nëntitujt një identifikues tjetër.
    .example =
        ## Para bisedës {"{"}#safety{"}"}

        ## Pas bisedës {"{"}#safety{"}"}

unknown-class = “.{ $found }” pas një nëntitulli nuk do të thotë asgjë.
    .help = Përdorni njërën nga fjalët e lejuara me një pikë para saj ose fshijeni.
    .example =
        ## Çfarë të merrni me vete {"{"}.checklst{"}"}

unknown-term = Në fjalor nuk ka term “{ $found }”.
    .help = Kontrolloni nëse është shkruar saktë ose shtojeni termin në skedarin content/glossary.yaml.
    .example =
        {"["}[term:gaurdian]]

unknown-footnote = Fusnota “{ $found }” nuk ekziston.
    .help = Shtoni një rresht me tekstin e saj: [^{ $found }]: teksti i fusnotës. Nëse nuk është fusnotë, vendosni një vijë të pjerrët mbrapsht (\) para kllapës.
    .example =
        Siç thotë ligji.[^law]

question-without-answer = Kjo pyetje nuk ka përgjigje të saktë.
    .help = Shkruani nën pyetje një listë përgjigjesh, secilën me [ ] në fillim, dhe vendosni x në kllapat e asaj që është e saktë: - [x] po.
    .example =
        ## A mund të premtoni fshehtësi? {"{"}.question{"}"}

        - [ ] Po
        - [ ] Jo

decision-without-links = Ky vendim nuk çon askund.
    .help = Shkruani nën pyetje një listë lidhjesh, një për çdo përgjigje: - [Po, është në rrezik](#danger).
    .example =
        ## A është fëmija në rrezik? {"{"}.decision{"}"}

        Mendohuni mirë për këtë.

nested-too-deep = Listat ose citatet qëndrojnë brenda njëra-tjetrës në tepër nivele. Lejohet më së shumti { $limit ->
        [one] { $limit } nivel
       *[other] { $limit } nivele
    }.
    .help = Në vend të tyre përdorni nëntituj dhe lista të shkurtra. Shpesh është ngjitur gabimisht një varg shenjash >.
    .example =
        > > > > > > > > > > > > > > > > > > > > > > > > > >

body-too-large = Nga ky tekst do të dilte një faqe shumë herë më e gjatë se vetë teksti.
    .help = Kërkoni një tabelë me jashtëzakonisht shumë shtylla ose një lidhje që përsëritet mijëra herë dhe thjeshtojeni.
    .example =
        Një tabelë me 5.000 shtylla dhe rreshta pothuajse bosh.

markdown-failure = Ky tekst nuk mund të kuptohet.
    .help = Diçka në të është shkruar në mënyrë shumë të pazakontë. Për ta gjetur vendin, hiqni gjysmën e tekstit dhe provoni përsëri. Ju lutemi, njoftoni autorët e programit praksa për këtë gabim.
    .example =
        Një kombinim i rrallë shenjash që e ndalon leximin e Markdown-it.

mixed-script = Në fjalën “{ $found }” janë përzier shkronja latine dhe cirilike.
    .help = Shkruajeni fjalën përsëri me një tastierë të vetme. Shkronja si a, e, o dhe p duken njësoj në të dy alfabetet, por kërkimi nuk e gjen një fjalë të tillë.
    .example =
        žr<U+0442>va   (U+0442 është shkronja cirilike т)


## The site, its languages and its appearance

site-missing = Këtu nuk ka sajt: mungon skedari “{ $found }”.
    .help = Shkoni në dosjen ku ndodhet “content” ose jepeni me --site DOSJA. Një sajt të ri e krijon komanda “praksa init”.
    .example =
        praksa check --site /empty-folder

unknown-locale = { $found ->
        [nothing] Një gjuhë e tillë nuk ekziston.
       *[other] Gjuha “{ $found }” nuk ekziston.
    }
    .help = Përdorni njërën nga gjuhët që kanë dosje te “locales” ose krijoni një dosje të tillë.
    .example =
        languages: [bs, xx]

bad-rule = “{ $found }” nuk është rregull.
    .help = Rregull është ajo që i hiqet fjalës, në kllapa nëse pranë saj duhet të qëndrojë diçka: C(ci) > c k. Shkronjat e vogla janë shkronja, të mëdhatë janë klasa, emrat midis < dhe > janë lista. Kllapat që hapen duhet edhe të mbyllen.
    .example =
        - C(ci > c k

message-syntax = { $reason ->
        [depth] Këtu ka tepër kllapa gjarpëruese brenda njëra-tjetrës.
        [no-value] Mesazhi nuk ka tekst.
        [no-default] Asnjë nga mundësitë nuk është shënuar me yll (*) si ajo që vlen për të gjitha rastet e tjera.
        [two-defaults] Më shumë se një mundësi është shënuar me yll (*).
        [unclosed-quote] Këtu hapen thonjëzat, por nuk mbyllen askund.
        [closing-brace] Këtu ka një kllapë gjarpëruese mbyllëse pa kllapën hapëse.
        [token] Këtu mungon një shenjë.
       *[other] Ky nuk është mesazh.
    }
    .help = Mesazhi shkruhet kështu: emri = teksti. Çdo kllapë gjarpëruese që hapet duhet të mbyllet. Krahasojeni me të njëjtin mesazh në një gjuhë tjetër.
    .example =
        hello = Mirëdita, { "{" } $name !

message-missing = { $language ->
        [nothing] Mesazhi “{ $found }” mungon ose kërkon një vlerë që nuk ekziston.
       *[other] Mesazhi “{ $found }” ({ $language }) mungon ose kërkon një vlerë që nuk ekziston.
    }
    .help = Kopjojeni mesazhin nga një gjuhë tjetër dhe përkthejeni.
    .example =
        Një dosje gjuhe, te e cila skedarit site.ftl i mungon një rresht që e kanë të tjerët.

message-reference = { $reason ->
        [function] “{ $found }” është funksion. Në mesazhe nuk përdoren funksione.
        [circle] Mesazhi “{ $found }” i referohet vetes.
       *[other] Mesazhi “{ $found }” nuk ekziston.
    }
    .help = Kontrolloni çfarë është shkruar midis kllapave gjarpëruese. Një vlerë që e plotëson vetë sajti fillon me shenjën e dollarit: { "{" } $name { "}" }.
    .example =
        hello = { "{" } helo { "}" }

template-syntax = { $reason ->
        [nothing] Ky shabllon nuk mund të kuptohet.
       *[other] Ky shabllon nuk mund të kuptohet: { $reason }
    }
    .help = Shikoni rreshtin e shënuar. Nëse pamjen e sajtit nuk e keni ndryshuar ju, pyesni atë që e ka ndryshuar.
    .example =
        { "{" }% if page.title %{ "}" } … pa { "{" }% endif %{ "}" }

template-failure = { $reason ->
        [nothing] Shablloni dështoi ndërsa po krijohej një faqe.
       *[other] Shablloni dështoi ndërsa po krijohej “{ $found }”: { $reason }
    }
    .help = Shpesh përdor një vlerë që kjo faqe nuk e ka. Nëse pamjen e sajtit nuk e keni ndryshuar ju, pyesni atë që e ka ndryshuar.
    .example =
        { "{" }{ "{" } page.titel { "}" }{ "}" }

template-cycle = { $found ->
        [nothing] Ky shabllon përfshin ose zgjeron vetveten.
       *[other] Shablloni “{ $found }” përfshin ose zgjeron vetveten.
    }
    .help = Hiqni rreshtin që çon përsëri tek ai.
    .example =
        { "{" }% include "header.html" %{ "}" } në vetë skedarin header.html

template-missing = Shablloni ose pamja “{ $found }” nuk ekziston.
    .help = Kontrolloni çfarë është shkruar te fusha “theme” në skedarin content/site.yaml dhe si quhet skedari në dosjen e pamjes.
    .example =
        theme: defualt

template-limit = { $found ->
        [nothing] Ky shabllon është më i ndërlikuar se sa lejohet ose nuk mbaron kurrë.
       *[other] Shablloni “{ $found }” është më i ndërlikuar se sa lejohet ose nuk mbaron kurrë.
    }
    .help = Kërkoni një cikël me jashtëzakonisht shumë përsëritje ose një shprehje shumë të gjatë dhe thjeshtojeni.
    .example =
        { "{" }% for i in range(end=1000000000) %{ "}" }


## Publishing

address-conflict = Dy faqe kërkojnë të njëjtën adresë: “{ $found }”.
    .help = Riemërtoni njërin nga dy dokumentet ose hiqni identifikuesin e vjetër (aliases) që pengon.
    .example =
        aliases: [first-contact]
        (dhe ekziston dokumenti first-contact.md)

output-overlaps-source = { $path ->
        [nothing] Sajti nuk mund të shkruhet në dosjen ku janë dokumentet e tij burimore.
       *[other] Sajti nuk mund të shkruhet te “{ $path }”: kjo dosje mbivendoset me dokumentet e tij burimore te “{ $found }”.
    }
    .help = Zgjidhni një dosje dalëse të veçantë, për shembull “public”. Asgjë nuk është ndryshuar.
    .example =
        praksa build --out content

output-not-ours = { $count ->
        [nothing] Në dosjen dalëse ka skedarë që nuk i ka shkruar praksa.
        [one] Te “{ $path }” ka diçka që nuk e ka shkruar praksa: { $found }.
       *[other] Te “{ $path }” ka { $count } skedarë ose dosje që nuk i ka shkruar praksa, për shembull { $found }.
    }
    .help = Zgjidhni një dosje bosh ose të re. praksa nuk fshin kurrë atë që nuk e ka shkruar vetë. Asgjë nuk është ndryshuar.
    .example =
        praksa build --out /home/ana/Documents

output-not-a-folder = { $path ->
        [nothing] Sajti nuk mund të shkruhet këtu, sepse kjo nuk është dosje.
       *[other] Sajti nuk mund të shkruhet te “{ $path }”, sepse kjo nuk është dosje.
    }
    .help = Zgjidhni një dosje ose një emër që nuk ekziston ende. Lidhjet drejt dosjeve të tjera nuk ndiqen. Asgjë nuk është ndryshuar.
    .example =
        praksa build --out notes.txt

output-locked = { $path ->
        [nothing] Një komandë tjetër po e shkruan sajtin në dosjen dalëse në këtë çast.
       *[other] Një komandë tjetër po e shkruan sajtin te “{ $path }” në këtë çast (procesi { $found }).
    }
    .help = Prisni derisa të mbarojë, pastaj provoni përsëri.
    .example =
        Dy komanda “praksa build” në të njëjtën kohë.

output-failure = { $path ->
        [nothing] Sajti nuk u shkrua dot. Ajo që ishte publikuar më parë nuk ka ndryshuar.
       *[other] Sajti nuk u shkrua dot te “{ $path }”: { $reason }. Ajo që ishte publikuar më parë nuk ka ndryshuar.
    }
    .help = Kontrolloni që disku të mos jetë plot dhe që të keni të drejtë të shkruani në dosjen dalëse.
    .example =
        Disku është plot.


## Around a finding

severity-error = gabim
severity-warning = paralajmërim
label-allowed = lejohen
label-did-you-mean = mos deshët të shkruani
label-help = çfarë të bëni
label-related = shihni edhe
label-example = shembull i gabuar
label-more = { $count ->
        [one] dhe { $count } tjetër
       *[other] dhe { $count } të tjera
    }

count-errors = { $errors ->
        [one] { $errors } gabim
       *[other] { $errors } gabime
    }
count-warnings = { $warnings ->
        [one] { $warnings } paralajmërim
       *[other] { $warnings } paralajmërime
    }
count-files = { $files ->
        [one] { $files } skedar
       *[other] { $files } skedarë
    }
summary-both = Gjithsej { count-errors } dhe { count-warnings } në { count-files }.
summary-errors = Gjithsej { count-errors } në { count-files }.
summary-warnings = Gjithsej { count-warnings } në { count-files }.
summary-clean = Gjithçka është në rregull.
summary-cut = { $count ->
        [one] … dhe { $count } tjetër. Me --format json shfaqen të gjitha.
       *[other] … dhe { $count } të tjera. Me --format json shfaqen të gjitha.
    }


## The command line as a whole

app-about = Krijon një sajt nga një bazë njohurish nga praktika
app-long =
    praksa krijon nga një dosje me udhëzues, procedura, trajnime dhe praktika të mira, të shkruara si tekst i
    thjeshtë në disa gjuhë, një sajt që mund të kërkohet, të shtypet dhe të merret me vete.

    Një sajt është një dosje që përmban “content”. Komandat punojnë në dosjen ku thirren ose në atë që jepet me
    --site.
app-examples =
    praksa check
        Gjen gabimet në sajtin e kësaj dosjeje.
    praksa explain unknown-field
        Shpjegon një lloj gabimi, me një shembull.

help-usage = Përdorimi
help-commands = Komandat
help-arguments = Argumentet
help-options = Opsionet
help-examples = Shembuj
help-allowed = Lejohen
help-default = Përndryshe

# Sections of the manual page
man-name = Emri
man-synopsis = Përmbledhje
man-description = Përshkrimi
man-see-also = Shihni edhe
man-exit-status = Kodi i daljes
man-exit-0 = Gjithçka është në rregull ose ka vetëm paralajmërime.
man-exit-1 = Ka gabime.
man-exit-2 = Komanda nuk u kuptua, ose diçka nuk u lexua a nuk u shkrua dot.

value-command = KOMANDA
value-options = OPSIONET
value-folder = DOSJA
value-language = GJUHA
value-format = FORMATI
value-date = DATA
value-audience = PUBLIKU
value-code = KODI
value-shell = SHELL

flag-help = Shfaq këtë ndihmë
flag-version = Shfaq versionin
flag-site = Dosja që përmban “content”
flag-ui-lang = Gjuha në të cilën flet praksa
    .long = Gjuha në të cilën flet praksa. Nëse nuk jepet, përdoret gjuha e kompjuterit, nëse praksa e njeh.
flag-format = Si shkruhen gjetjet
    .long = Si shkruhen gjetjet: “human” për lexim, “json” për programe të tjera, “github” si shënime te rreshtat e ndryshuar të një kërkese për bashkim (pull request), “sarif” për mjete që kontrollojnë kodin e programeve.
flag-today = Dita që llogaritet si e sotmja, si vit-muaj-ditë
    .long = Dita që llogaritet si e sotmja, si vit-muaj-ditë. Prej saj varet çfarë është vonuar. Nëse nuk jepet, përdoret data e kompjuterit.
flag-audience = Për kë është sajti
    .long = Për kë është sajti: “participant” i lë jashtë të gjitha pjesët për trajnerë, “facilitator” i përfshin.
flag-deny-warnings = I llogarit paralajmërimet si gabime


## praksa check

cmd-check-about = Gjen të gjitha gabimet në një sajt
cmd-check-long =
    Lexon gjithë sajtin, e krijon çdo faqe në kujtesë dhe i tregon të gjitha gabimet përnjëherë: çfarë nuk është në
    rregull, në cilin rresht dhe çfarë do të ishte e saktë. Asgjë nuk shkruhet dhe asgjë nuk publikohet.

    Kodi i daljes është 0 nëse nuk ka gabime, 1 nëse ka, 2 nëse komanda nuk u kuptua. Vetëm paralajmërimet nuk janë
    gabime, përveç kur jepet --deny-warnings.
cmd-check-examples =
    praksa check
        Kontrollon sajtin në këtë dosje.
    praksa check --site my-site --format json
        Kontrollon një sajt tjetër dhe i shkruan gjetjet për një program tjetër.
    praksa check --today 2027-01-01
        Tregon çfarë do të jetë vonuar vitin e ardhshëm.
progress-check = Sajti po kontrollohet …


## praksa explain

cmd-explain-about = Shpjegon një lloj gabimi
cmd-explain-long =
    Çdo gabim që gjen praksa ka një kod, për shembull unknown-field. Kjo komandë shpjegon çfarë do të thotë kodi dhe
    çfarë duhet të bëni, dhe tregon një shembull të shkurtër me atë gabim. Pa kod, i rendit të gjitha kodet.
cmd-explain-examples =
    praksa explain
        Rendit të gjitha llojet e gabimeve.
    praksa explain unknown-field
        Shpjegon njërin prej tyre.
cmd-explain-code = Kodi i gabimit


## praksa completions

cmd-completions-about = Shkruan një skript që i plotëson komandat kur shtypet tasti Tab
cmd-completions-long =
    Shkruan një skript për shell-in tuaj, programin ku i shkruani komandat. Pasi shell-i ta lexojë, tasti Tab i plotëson
    komandat dhe opsionet e programit praksa.
cmd-completions-examples =
    praksa completions bash > ~/.local/share/bash-completion/completions/praksa
        E instalon për bash, vetëm për ju.
    praksa completions fish > ~/.config/fish/completions/praksa.fish
        E instalon për fish, vetëm për ju.
cmd-completions-shell = Shell-i për të cilin është skripti


## praksa man

cmd-man-about = Shkruan faqet e manualit
cmd-man-long =
    Shkruan në një dosje një faqe manuali për praksa dhe nga një për secilën komandë të saj. Nëse dosja nuk ekziston, e
    krijon. Nëse nuk jepet dosja, faqja për praksa shfaqet në ekran.
cmd-man-examples =
    praksa man | man -l -
        Hap faqen e manualit.
    praksa man /usr/local/share/man/man1
        Instalon faqet e manualit.
cmd-man-folder = Dosja ku shkruhen faqet
man-written = U shkrua: { $path }


## What went wrong with the command itself

usage-unknown-option = Opsioni “{ $found }” nuk ekziston këtu.
usage-unknown-command = Komanda “{ $found }” nuk ekziston.
usage-unexpected-value = “{ $found }” nuk duhet të jetë këtu.
usage-bad-value = “{ $found }” nuk është vlerë për { $option }.
usage-bad-date = “{ $found }” nuk është datë. Shkruani vitin, muajin dhe ditën me viza: 2026-03-01.
usage-no-value = Pas { $option } mungon një vlerë.
usage-missing = Mungon { $option }.
usage-twice = { $option } mund të jepet vetëm një herë.
usage-conflict = { $option } nuk mund të përdoret bashkë me { $found }.
usage-no-command = Tregoni çfarë duhet bërë: mungon një komandë.
usage-not-text = Është shkruar diçka që nuk është tekst i vlefshëm.
usage-other = Komanda nuk u kuptua.
usage-try-help = Për ndihmë shkruani: { $command } --help

io-output = Rezultati nuk u shkrua dot: { $reason }
io-write = “{ $path }” nuk u shkrua dot: { $reason }


## What each field of a document is for

field-type = Lloji i dokumentit. E përcakton dosja dhe nuk ka nevojë të shkruhet.
field-language = Gjuha në të cilën është shkruar teksti i këtij skedari.
field-title = Titulli, në çdo gjuhë në të cilën mund ta jepni.
field-summary = Çfarë gjejnë këtu lexuesit, në një ose dy fjali me më së shumti 300 shenja.
field-keywords = Fjalë të tjera me të cilat njerëzit mund ta kërkojnë këtë, ashtu siç do t’i thoshin vetë.
field-topics = Temat, nga fjalori i vlerave (vocabulary).
field-phase = Faza e punës së cilës i përket.
field-audience = Për kë është: rolet që punojnë me këtë dokument.
field-target_groups = Për cilët njerëz bëhet fjalë: grupet, rrethanat, mosha dhe gjinia.
field-countries = Vendet për të cilat vlen, ose “regional” për të gjitha.
field-level = Niveli në të cilin zbatohet, për shembull kombëtar ose komunal.
field-status = Në cilën fazë është dokumenti: draft, in-review (në shqyrtim), in-force (në fuqi), under-revision (në rishikim), superseded (i zëvendësuar) ose archived (i arkivuar). Draftet nuk publikohen kurrë.
field-version = Versioni, në thonjëza: "1.0".
field-valid_from = Dita nga e cila vlen.
field-review_by = Dita deri në të cilën duhet rishikuar.
field-verified_on = Dita kur dikush verifikoi për herë të fundit se gjithçka këtu është e saktë.
field-owner = Kush përgjigjet për përmbajtjen, për shembull një organizatë ose një zyrë.
field-licence = Licenca me të cilën mund ta përdorin të tjerët.
field-attribution = Si të përmenden autorët kur e përdorin të tjerët.
field-sensitivity = “sensitive” nëse lexuesi mund të rrezikohet vetëm pse dikush e sheh me këtë faqe; përndryshe “public”.
field-neutral_title = Një titull i padëmshëm për dritaren e shfletuesit, ku mund ta shohin të tjerët.
field-sources = Nga vijnë të dhënat: çdo burim me identifikues, titull dhe adresë.
field-related = Dokumente të tjera për të njëjtën temë.
field-supersedes = Dokumentet që i zëvendëson ky.
field-aliases = Identifikuesit e mëparshëm të këtij dokumenti, që edhe adresat e vjetra të çojnë këtu.
field-changes = Çfarë ka ndryshuar në çdo version, kur dhe pse.
field-adapted_from = Puna e kujt është përshtatur këtu, me versionin, licencën dhe çfarë është ndryshuar.
field-review_needed = Kush duhet ta verifikojë ende: “legal” për një jurist, “native-” dhe gjuha për dikë që e ka atë gjuhë amtare.
field-protected = Emra dhe fjalë që mbeten siç janë në çdo alfabet.
field-translator = Kush e përktheu.
field-reviewer = Kush e verifikoi përkthimin.
field-source = Versioni i origjinalit nga i cili u bë përkthimi. Këtë rresht e shkruan praksa.
field-translation-status = Ku ka arritur përkthimi: draft, machine-assisted (me ndihmën e kompjuterit) ose reviewed (i verifikuar).
field-recommendations = Rekomandimet me radhë, secili nën identifikuesin e nëntitullit të vet: sa detyron dhe në çfarë mbështetet.
field-urgent = “true” nëse duhet të jetë menjëherë pranë kur dikush është në rrezik.
field-trigger = Kur fillon procedura: çfarë ka ndodhur ose çfarë është marrë vesh.
field-aim = Çfarë është arritur kur procedura të jetë kryer.
field-record = Çfarë shënohet dhe ku ruhet.
field-steps = Hapat me radhë, secili nën identifikuesin e nëntitullit të vet: kush është përgjegjës, brenda cilit afat, me cilin formular.
field-countries_differ = Tabelë e dallimeve midis vendeve, pyetje për pyetje, çdo përgjigje me burimin e vet.
field-duration = Sa zgjat trajnimi, bashkë me pushimet: PT2H për dy orë.
field-start = Kur fillon, në thonjëza: "09:00". Atëherë plani tregon kohën e çdo aktiviteti.
field-group_size = Grupi më i vogël dhe më i madh për të cilin është i përshtatshëm.
field-trainers = Sa trajnerë duhen.
field-format = Si mbahet: in-person (me prani fizike), online (përmes internetit) ose blended (e kombinuar).
field-level_of_training = Për kë është: basic (niveli bazë), intermediate (i mesëm) ose advanced (i avancuar).
field-objectives = Çfarë dinë të bëjnë pjesëmarrësit pas trajnimit dhe nëse kjo vlerësohet.
field-prerequisites = Trajnimet që pjesëmarrësit duhet t’i kryejnë më parë.
field-room = Çfarë duhet në sallë: hapësira, karriget, pajisjet.
field-content_warning = Çfarë mund t’i shqetësojë pjesëmarrësit, që të mund të vendosin vetë.
field-distress_plan = Çfarë bëjnë trajnerët kur dikush shqetësohet.
field-materials = Materialet për pjesëmarrësit, kartat dhe formularët që duhen, secili me identifikuesin e vet.
field-sessions = Aktivitetet me radhë, secili nën identifikuesin e nëntitullit të vet: minutat, metoda, materialet, kush e udhëheq.
field-organisation = Kush e zbaton praktikën.
field-place = Ku zbatohet.
field-since = Viti kur filloi.
field-evidence = Sa të provuara janë rezultatet.
field-maturity = Ku ka arritur praktika, nga prova e parë deri te praktika e konsoliduar.
field-reviewed = Kush e shqyrtoi përshkrimin dhe kur.
field-participation = Nëse njerëzit të cilëve u përket kanë marrë pjesë në hartimin e saj: yes (po), no (jo) ose unknown (nuk dihet).
field-results = Çfarë u arrit, në shifra, me periudhë dhe burim.
field-contact = Kë mund të pyesin të tjerët për të.
field-purpose = Për çfarë shërben formulari.
field-filled_by = Kush e plotëson.
field-when = Kur plotësohet.
field-kept = Ku ruhet dhe kush mund ta shohë.
field-retention = Sa kohë ruhet dhe çfarë bëhet pastaj.
field-files = Skedarët e formularit, secili me gjuhën dhe formatin e vet.
field-instrument = Emri i plotë i ligjit ose i konventës.
field-article = Neni të cilit i referohet faqja.
field-in_force_from = Dita nga e cila është në fuqi.
field-in_force_until = Dita deri në të cilën ishte në fuqi, nëse nuk është më.
field-quotation = Një citat i shkurtër i atij vendi.
field-official_url = Adresa e tekstit zyrtar.
field-checked_on = Dita kur dikush e krahasoi për herë të fundit faqen me tekstin zyrtar.


## praksa build

build-done = Sajti është te { $folder }: { $files ->
        [one] { $files } skedar
       *[other] { $files } skedarë
    }; të rinj ose të ndryshuar: { $written }, të hequr: { $removed }.
flag-out = Dosja ku shkruhet sajti
flag-for-disk = Krijon faqe që hapen nga disku, pa server
    .long = Krijon faqe që hapen nga disku, për shembull nga një USB: lidhjet emërtojnë skedarë, kurse stilet dhe skriptet nuk kanë shumë kontrolli, të cilën shfletuesit atje e refuzojnë.
progress-build = Sajti po krijohet …
cmd-build-about = E krijon sajtin në një dosje
cmd-build-long =
    E krijon çdo faqe dhe e vendos sajtin e gatshëm në një dosje me një hap të vetëm: kush e lexon dosjen, sheh gjithë
    sajtin e vjetër ose gjithë të riun, kurrë një përzierje. Nëse ka gabime, asgjë nuk ndryshohet dhe tregohen të gjitha
    gabimet.

    Një dosje që nuk e ka shkruar vetë, praksa nuk e prek kurrë. Skedarët që dikush tjetër i ka vendosur në dosjen e
    publikuar mbeten.
cmd-build-examples =
    praksa build
        E krijon sajtin e kësaj dosjeje te “public”.
    praksa build --out /var/www/praksa
        E krijon në dosjen e një serveri uebi.
    praksa build --audience facilitator --out trainers
        E krijon sajtin për trajnerë, me shënimet dhe përgjigjet për ta.
    praksa build --for-disk --out /media/usb/praksa
        Krijon një kopje që hapet me dy klikime, pa rrjet.


## praksa serve

value-number = NUMRI
value-address = ADRESA
flag-port = Porta; nëse nuk jepet, e para e lirë nga 4000 e lart
flag-address = Adresa ku shfaqet sajti
    .long = Adresa ku shfaqet sajti. Çdo adresë tjetër veç 127.0.0.1 ose ::1 u tregon faqe të papublikuara edhe kompjuterëve të tjerë në rrjet.
cmd-serve-about = E shfaq sajtin në shfletues ndërsa shkruani
cmd-serve-long =
    E krijon sajtin në kujtesë, në të gjitha gjuhët e tij, dhe e shfaq në një adresë të këtij kompjuteri. Kur ruani një
    skedar, faqja në shfletues ndryshon vetë. Gabimi shfaqet mbi faqe, me skedarin dhe rreshtin e tij, dhe zhduket kur ta
    ndreqni. Asgjë nuk publikohet. Për të përfunduar shtypni Ctrl+C.
cmd-serve-examples =
    praksa serve
        E shfaq sajtin e kësaj dosjeje.
    praksa serve --site my-site --port 8080
        Shfaq një sajt tjetër në një portë tjetër.
usage-bad-port = “{ $found }” nuk është portë. Porta është një numër nga 0 deri në 65535.
usage-bad-address = “{ $found }” nuk është adresë ku mund të shfaqet sajti, si 127.0.0.1.
serve-listening = Sajti është te { $url } – për të përfunduar shtypni Ctrl+C.
serve-port-taken = Portën { $port } e ka zënë një program tjetër.
serve-exposed = Këto faqe mund t’i lexojnë edhe kompjuterë të tjerë në rrjet.
serve-rebuilt = U krijua: { $n ->
        [one] { $n } skedar
       *[other] { $n } skedarë
    } për { $milliseconds } ms.
serve-failed = Nuk u krijua: { $n ->
        [one] { $n } gjetje
       *[other] { $n } gjetje
    }. Ende shfaqet gjendja e fundit e rregullt.
serve-polling = Sistemi nuk njofton kur ndryshojnë skedarët ({ $reason }), prandaj praksa e kontrollon vetë.
serve-stopping = Serveri përfundoi.
serve-no-folder = { $found } nuk është dosje.
serve-taken = { $found } është zënë nga një program tjetër. Provoni me një --port tjetër.
serve-address = Sajti nuk mund të shfaqet te adresa { $found }: { $reason }.
serve-system = Serveri nuk mund të niset: { $reason }.
serve-findings = { $n ->
        [one] { $n } gjetje
       *[other] { $n } gjetje
    }
serve-older-site = Faqja më poshtë është nga koha para gabimit.
serve-no-site = Derisa të ndreqet kjo, nuk ka faqe për t’u shfaqur. Pastaj faqja do të shfaqet vetë.
serve-close = Mbyll
serve-building = Sajti po krijohet …
serve-not-found = Një faqe e tillë nuk ekziston.
serve-wrong-host = Kjo adresë nuk shfaqet këtu.
serve-wrong-method = Këtu faqet vetëm mund të lexohen.
serve-bad-request = Kjo adresë nuk ka kuptim.
serve-busy = Janë hapur tepër faqe. Mbyllni disa dhe ringarkojeni këtë.
serve-build-failed = Dështoi vetë praksa ndërsa po krijonte sajtin. Ky nuk është gabimi juaj. Ju lutemi, raportojeni bashkë me dokumentin që keni ndryshuar të fundit.


## praksa init

cmd-init-about = Fillon një sajt të ri
cmd-init-long =
    Krijon një dosje me përmbajtjen që vjen me praksa: cilësimet, fjalorët e vlerave, fjalorin e termave, kontaktet dhe
    dokumentet në të gjitha gjuhët. Mbajini, ndryshojini ose fshijini.
cmd-init-examples =
    praksa init my-site
        Krijon një sajt të ri në dosjen “my-site”.
cmd-init-folder = Dosja e sajtit të ri; duhet të jetë bosh ose të mos ekzistojë ende
init-not-empty = Dosja { $folder } nuk është bosh: në të ndodhet { $found }.
init-done = Sajti i ri është te { $folder } ({ $files ->
        [one] { $files } skedar
       *[other] { $files } skedarë
    }). Hapi tjetër: praksa serve --site { $folder }


## praksa new

value-type = LLOJI
value-id = ID
cmd-new-about = Fillon një dokument ose përkthim të ri
cmd-new-long =
    Shkruan një tekst të parë ku është shpjeguar çdo fushë dhe ku janë nëntitujt që i duhen atij lloji. Nëse ekziston një
    dokument me këtë identifikues, teksti është përkthim i tij: të gjithë nëntitujt e tij me identifikuesit e tyre, dhe nën
    ta fjalët e origjinalit si komente.
cmd-new-examples =
    praksa new procedure temporary-guardian --lang mk
        Fillon një procedurë, të shkruar në maqedonisht.
    praksa new procedure temporary-guardian --lang sq
        Fillon përkthimin e saj në shqip.
cmd-new-type = Lloji i dokumentit
cmd-new-id = Identifikuesi i dokumentit: shkronja të vogla a–z pa shenja shtesë, shifra dhe viza; nuk ndryshon kurrë
cmd-new-lang = Gjuha në të cilën shkruhet teksti; nëse nuk jepet, gjuha në të cilën flet praksa
new-language = Sajti nuk e ka gjuhën “{ $found }”.
new-exists = Skedari { $path } ekziston tashmë. praksa nuk shkruan mbi të.
new-done = Skedari { $path } është gati për t’u plotësuar. Është draft dhe nuk publikohet derisa statusi i tij të thotë ndryshe.
skeleton-intro = Rreshtat që fillojnë me # janë shpjegime ose fusha që nuk përdoren. Hiqeni shenjën # për ta përdorur një fushë; fshijeni atë që nuk ju duhet.
skeleton-required = e detyrueshme
skeleton-in-force = e detyrueshme kur dokumenti është në fuqi
skeleton-optional = jo e detyrueshme
skeleton-allowed = Lejohen:
skeleton-title = Titulli
skeleton-text = Shkruani këtu.
skeleton-recommendation = Rekomandimi i parë
skeleton-why = Pse
skeleton-step = Hapi i parë
skeleton-if-fails = Nëse kjo nuk është e mundur
skeleton-session = Aktiviteti i parë
skeleton-facilitator = Për trajnerin
skeleton-question = Pyetje për vetëkontroll
skeleton-right = Përgjigja e saktë
skeleton-wrong = Përgjigje e pasaktë
skeleton-feedback = Çfarë i thuhet lexuesit që e ka zgjedhur këtë.
skeleton-problem = Problemi
skeleton-context = Konteksti
skeleton-how = Si bëhet
skeleton-resources = Stafi dhe shpenzimet
skeleton-results = Rezultatet
skeleton-what-did-not-work = Çfarë nuk funksionoi
skeleton-transfer = Kushtet për ta marrë përsipër diku tjetër
skeleton-participation = Çfarë thonë përfituesit
skeleton-ethics = Etika dhe pëlqimi


## praksa status

cmd-status-about = Tregon çfarë ekziston në cilën gjuhë
cmd-status-long =
    Një tabelë e dokumenteve dhe gjuhëve: ku është origjinali, çfarë është përkthyer dhe verifikuar, çfarë është
    vjetruar, çfarë mungon, cili rishikim është vonuar dhe cilat kontakte nuk i ka verifikuar askush kohët e fundit.
cmd-status-examples =
    praksa status
        Tregon tabelën për sajtin në këtë dosje.
    praksa status --format json
        E shkruan për një program tjetër.
state-original = origjinal
state-reviewed = i verifikuar
state-draft = draft
state-machine-assisted = me kompjuter
state-outdated = i vjetruar
state-missing = mungon
status-total = { $language }: { $there } nga { $all } dokumente; mungojnë { $missing }, të vjetruara { $outdated }, të paverifikuara { $unreviewed }
status-contact = Kontakti { $id } nuk është verifikuar prej më shumë se gjashtë muajsh.
status-overdue = rishikimi është vonuar


## praksa translate

value-action = VEPRIMI
cmd-translate-about = Punon me përkthimet
cmd-translate-long =
    “stamp” shënon në përkthim nga cili version i origjinalit është bërë, pjesë për pjesë. Kur ndryshon origjinali, praksa
    e di kështu cilat pjesë janë vjetruar. Bëjeni këtë kur ta keni përditësuar përkthimin.
cmd-translate-examples =
    praksa translate stamp first-conversation --lang sq
        Përkthimi shqip tani përputhet me origjinalin.
    praksa translate stamp --all
        E shënon këtë në të gjitha përkthimet që nuk e kanë ende; ato që e kanë mbeten siç janë.
cmd-translate-action = Çfarë duhet bërë
cmd-translate-id = Dokumenti
cmd-translate-lang = Vetëm përkthimi në këtë gjuhë
cmd-translate-all = Të gjitha përkthimet që nuk e kanë ende shënimin
translate-which = Tregoni cilin dokument, ose --all.
translate-unknown = Dokumenti “{ $found }” nuk ekziston.
translate-stamped = { $path }: u shënua.
translate-nothing = Nuk kishte asgjë për t’u shënuar.


## praksa language

cmd-language-about = Tregon si i trajton praksa fjalët e një gjuhe
cmd-language-long =
    “keys” shkruan pas çdo fjale të lexuar çelësat me të cilët e njeh kërkimi: fjalët me çelës të përbashkët gjenden njëra
    me anë të tjetrës.

    “transliterate” e shkruan tekstin që lexon me një alfabet tjetër, me të gjitha përjashtimet e gjuhës; emrat, adresat,
    njësitë dhe fjalët e huaja mbeten siç janë.
cmd-language-examples =
    echo "žrtvama" | praksa language keys --lang sr-latn
        Të shihet me cilët çelësa gjendet një fjalë.
    praksa language transliterate --to sr-Cyrl < text.txt
        E shkruan një tekst serbisht me shkronja cirilike.
    echo "Његова љубав" | praksa language transliterate --to sr-Latn
        E shkruan një fjali me shkronja latine.
cmd-language-action = Çfarë duhet bërë
cmd-language-lang = Gjuha, çelësat e së cilës kërkohen
cmd-language-from = Alfabeti me të cilin është shkruar i gjithë teksti
cmd-language-to = Gjuha dhe alfabeti i dëshiruar
language-without-keys = Kërkimi nuk ka tabelë fjalësh për “{ $found }”.
language-to = Tregoni me --to cilin alfabet dëshironi, për shembull sr-Latn.
language-unknown = Për “{ $found }” nuk ka alfabet të dytë.


## praksa bench

cmd-bench-about = Mat sa kushtojnë krijimi, ndryshimi dhe kërkimi i një sajti të madh
cmd-bench-long =
    Shpik një bazë njohurish të çfarëdo madhësie, çdo herë të njëjtën, në të gjitha gjuhët e sajtit që vjen me praksa.

    “build” e krijon tri herë – nga fillimi, pa asnjë ndryshim dhe pas ndryshimit të një dokumenti – dhe për çdo hap tregon
    sa zgjati, sa kohë të të gjithë procesorëve përdori dhe sa memorie ishte e zënë më së shumti.

    “edit” e shërben, ruan skedarë në të siç bën një redaktor – një tekst, një titull, një shabllon, fjalorthin, një skedar
    të ri, një të fshirë – dhe tregon sa zgjati çdo herë derisa u dha faqja me ndryshimin dhe derisa u bë gati i gjithë sajti.

    “search” e krijon dhe pyet indekset e saj, dhe tregon sa bajt dhe kërkesa i kushton lexuesit pyetja e parë dhe sa ajo pas
    saj.

    “peers” i shkruan të njëjtat tekste si sajte për Hugo dhe Zola, i krijon me radhë bashkë me praksa, nëse ato programe janë
    të instaluara, dhe krahason.

    “corpus” vetëm e shkruan bazën e shpikur të njohurive në një dosje.
cmd-bench-examples =
    praksa bench build --documents 2500
        Mat një sajt me 2500 dokumente, secili në katër gjuhë.
    praksa bench build --out /dev/shm/public --json
        E shkruan sajtin në memorie në vend të diskut dhe e shfaq rezultatin për programe të tjera.
    praksa bench edit --documents 2500 --runs 7
        Mat sa pret autori për një skedar të ruajtur, çdo lloj ndryshimi shtatë herë.
    praksa bench peers --documents 2500 --keep krahasim
        E krijon të njëjtin sajt me praksa, Hugo dhe Zola; sajtet e tyre mbeten në dosjen “krahasim”.
    praksa bench corpus e-madhe --documents 2500
        E shkruan bazën e shpikur të njohurive në dosjen “e-madhe”.
cmd-bench-action = Çfarë duhet bërë
cmd-bench-folder = Me “corpus”: dosja ku shkruhet baza e njohurive
cmd-bench-documents = Sa dokumente; secili ka tekst në çdo gjuhë
bench-documents = “{ $found }” nuk është numër dokumentesh nga 1 deri në { $limit }.
cmd-bench-runs = Sa herë bëhet çdo ndryshim, shtrohet çdo pyetje dhe niset çdo program [nëse nuk jepet: edit 5, search 50, peers 3]
bench-runs = “{ $found }” nuk është numër përsëritjesh nga 1 deri në { $limit }.
cmd-bench-out = Dosja ku shkruhet sajti; duhet të jetë bosh ose të mos ekzistojë ende
cmd-bench-keep = I ruan bazën e njohurive dhe sajtin në këtë dosje; duhet të jetë bosh ose të mos ekzistojë ende
cmd-bench-json = E shfaq rezultatin si JSON
progress-bench = Po matet …
bench-corpus-done = Baza e njohurive është te { $folder }: { $files ->
        [one] { $files } skedar
       *[other] { $files } skedarë
    }, { $size } MB.
bench-course =
    Dokumente: { $documents }; fije: { $threads }
    U lexuan: { $files_in } skedarë, { $size_in } MB; sajti: { $files_out } skedarë, { $size_out } MB
bench-lap-first = Krijimi i parë (skedarë të shkruar: { $files }, { $size } MB)
bench-lap-unchanged = Pa ndryshime (skedarë të shkruar: { $files }, { $size } MB)
bench-lap-edit = Një dokument i ndryshuar (skedarë të shkruar: { $files }, { $size } MB)
bench-part = Hapi
bench-wall = Koha, s
bench-cpu = Të gjithë procesorët, s
bench-peak = Memoria më së shumti, MB
bench-part-check = kontrolli
bench-part-read = leximi
bench-part-link = lidhja
bench-part-index = indeksi
bench-part-render = krijimi i faqeve
bench-part-publish = publikimi
bench-part-whole = gjithsej
bench-not-served = Ndryshimi nuk u shërbye: { $edit }. Serveri vonoi tepër ose nuk përgjigjet.
bench-edits =
    Dokumente: { $documents }; fije: { $threads }; përsëritje të çdo ndryshimi: { $runs }, mediana
    Nga nisja deri te faqja e parë: { $seconds } s
bench-edit = Ndryshimi
bench-page = Faqja, s
bench-site = I gjithë sajti, s
bench-edit-body = një tekst
bench-edit-front-matter = një titull
bench-edit-template = një shabllon
bench-edit-glossary = fjalorthi
bench-edit-new = një skedar i ri
bench-edit-deleted = një skedar i fshirë
bench-lookups =
    Dokumente: { $documents }; pyetje të çdo lloji: { $queries }; të gjitha indekset: { $files } skedarë, { $size } MB
    Mediana, në kllapa pyetja më e shtrenjtë; të ngjeshura siç i dërgon një server, bashkë me skriptet
bench-query = Pyetja
bench-first-size = E para, KB
bench-next-size = Tjetra, KB
bench-requests = Kërkesa
bench-query-one-word = një fjalë
bench-query-two-words = dy fjalë
bench-query-three-words = tri fjalë
bench-peers =
    Dokumente: { $documents }; çdo program u nis { $runs ->
        [one] një herë
       *[other] { $runs } herë
    }, me radhë; mediana
    praksa krijon { $editions } botime dhe indekset e tyre të kërkimit; të tjerët krijojnë { $languages } gjuhë dhe asnjë indeks.
bench-peer-missing = NUK U MAT: { $program } nuk u gjet në shtegun e kërkimit.
bench-peer-failed = { $program } përfundoi me gabim: { $reason }
bench-program = Programi
bench-files = Skedarë
bench-against = Procesorët kundrejt praksa-s
## praksa search

cmd-search-about = Gjen dokumente ashtu siç i gjejnë lexuesit
cmd-search-long =
    Përgjigjet nga i njëjti indeks dhe me të njëjtën renditje si kërkimi i sajtit të publikuar: fjalë në çdo trajtë, në të dyja
    alfabetet, me ose pa shenja; "shprehje të sakta"; -fjalë të përjashtuara. Dosja e dhënë me --site mund të përmbajë burimet e
    një sajti ose një sajt të publikuar.
cmd-search-examples =
    praksa search "prisilno prosjačenje" --lang bs
        Gjen dokumente në botimin boshnjakisht.
    praksa search lypja --lang sq --explain
        Tregon edhe si doli çdo rezultat.
    praksa search --batch --lang sr --site public < queries.jsonl
        U përgjigjet rreshtave si {"{"}"qid": 1, "query": "жртва"{"}"} me rreshta si {"{"}"qid": 1, "results": [ids]{"}"}.
cmd-search-query = Fjalët që kërkohen
cmd-search-lang = Botimi ku kërkohet, për shembull sr-latn
cmd-search-country = Vendi i lexuesit: e para del ajo që vlen atje
cmd-search-limit = Sa rezultate më së shumti
cmd-search-json = I shkruan rezultatet si JSON
cmd-search-explain = Tregon si doli çdo rezultat
cmd-search-batch = U përgjigjet shumë kërkesave, një objekt JSON për rresht, nga hyrja standarde
value-query = KËRKESA
value-country = VENDI
# $n: how many
search-found = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumente
 }
# $score: a number
search-score = pikët { $score }
search-tier-exact = e njëjta trajtë e fjalës
search-tier-marks = e njëjta trajtë me shenja të tjera
search-tier-stem = trajtë tjetër e fjalës
search-tier-spelling = e njëjta trajtë në drejtshkrim krahinor
search-tier-variant = trajtë tjetër në drejtshkrim krahinor
search-tier-prefix = fillon kështu
search-tier-slip = një gabim gjatë shkrimit
search-tier-two-slips = dy gabime gjatë shkrimit
search-tier-root = fillon njësoj
search-factor-words = ka vetëm disa nga fjalët
search-factor-together = disa fjalë në të njëjtën pjesë
search-factor-status = gjendja e tij
search-factor-language = teksti është në gjuhë tjetër
search-factor-country = vlen në një vend tjetër
search-factor-again = para tij janë rezultate të së njëjtës fjalë
search-no-query = Tregoni çfarë duhet kërkuar.
search-no-index = Në dosjen { $folder } nuk ka indeks kërkimi.
search-damaged = Indeksi i kërkimit nuk mund të lexohet: { $path } mungon, është i dëmtuar ose i një versioni tjetër. Krijojeni sajtin përsëri.
search-bad-line = Rreshti { $line } i hyrjes nuk është kërkesë: pritej një objekt JSON me "qid" dhe "query".


## praksa theme

cmd-theme-about = Tregon çfarë i jepet një teme
cmd-theme-long =
    “docs” shkruan, si Markdown, shabllonet që ka një temë dhe çdo vlerë që u jepet, me llojin dhe kuptimin. Përshkrimi
    bëhet nga vetë programi, prandaj i përgjigjet gjithmonë versionit që keni.
cmd-theme-examples =
    praksa theme docs > themes/README.md
        Ruaje përshkrimin pranë temës sate.
cmd-theme-action = Çfarë duhet bërë
