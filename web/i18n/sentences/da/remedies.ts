import type { remedies as said } from '../sv/remedies';

export const remedies = {
  'Leave out what is not a rule, or split the rules between two regimes.':
    'Udelad det, der ikke er en regel, eller del reglerne i to.',
  'Write conditions flatter: put what is nested into a few `all` and `any`.':
    'Skriv betingelserne fladere: saml det indlejrede i få `all` og `any`.',
  'Write out what the anchors (`&name`, `*name`) repeat.': 'Skriv det ud, som ankrene (`&name`, `*name`) gentager.',
  'Write it; the reference says what kind of value it has.':
    'Skriv det; i referencen står, hvilken slags værdi det har.',
  'Keep one of the two lines.': 'Behold den ene af de to linjer.',
  'Remove it, or correct its spelling; the reference of regimes has every field.':
    'Fjern det, eller ret stavningen; referencen for regler har alle felter.',
  'Write the kind of value that the reference names: a text, a whole number, a list (lines that begin with `-`).':
    'Skriv den slags værdi, referencen angiver: en tekst, et helt tal, en liste (linjer, der begynder med `-`).',
  'Choose one of the values in the reference.': 'Vælg en af værdierne i referencen.',
  'Write it in the form that the reference shows.': 'Skriv det i den form, referencen viser.',
  'Make it shorter, or smaller.': 'Gør det kortere eller mindre.',
  'Give more, or a greater number.': 'Angiv flere, eller et større tal.',
  'Begin a draft for that jurisdiction, or set `jurisdiction` back.':
    'Begynd en kladde for den jurisdiktion, eller sæt `jurisdiction` tilbage.',
  'Define what is named, or correct the name.': 'Definér det, der nævnes, eller ret navnet.',
  'Give each its own `id`.': 'Giv hver sit eget `id`.',
  'Let a tier pass the gate, or a gate open the stage; or remove it.':
    'Lad et kontrolniveau passere beslutningspunktet eller et beslutningspunkt åbne fasen, eller fjern det.',
  'Put the gates of the tier in the order of the stages that they open.':
    'Sæt niveauets beslutningspunkter i samme rækkefølge som de faser, de åbner.',
  'Let an answer lead to the tier, or remove it.': 'Lad et svar føre til niveauet, eller fjern det.',
  'Name a body of kind `council`.': 'Angiv et organ af arten `council`.',
  'Remove it, or name it where it acts.': 'Fjern det, eller nævn det, hvor det handler.',
  'Remove it, or name it where it limits something.': 'Fjern den, eller nævn den, hvor den begrænser noget.',
  'Leave it out, or count the time in days.': 'Udelad det, eller tæl tiden i dage.',
  'Give a day that every year has, as `06-30`.': 'Angiv en dag, som hvert år har, for eksempel `06-30`.',
  'Name a body of kind `agency`, `council`, `oversight`, `consulted` or `funder`.':
    'Angiv et organ af arten `agency`, `council`, `oversight`, `consulted` eller `funder`.',
  'Give the review to a gate, or let the agency answer.':
    'Giv reviewet til et beslutningspunkt, eller lad myndigheden svare.',
  'Give a body the power under `powers`, or remove the rule.':
    'Giv et organ beføjelsen under `powers`, eller fjern reglen.',
  'Give the body the power under `may`, or do not ask for its second signature.':
    'Giv organet beføjelsen under `may`, eller kræv ikke dets anden underskrift.',
  'Write the section that says how, or take the power away.':
    'Skriv det afsnit, der siger hvordan, eller fjern beføjelsen.',
  'Give somebody the power to end it, or let something end it.':
    'Giv nogen beføjelse til at ophæve den, eller lad noget ophæve den.',
  'Declare the fact under `facts`, or correct its name.': 'Erklær oplysningen under `facts`, eller ret navnet.',
  'Choose a name without this beginning: the register supplies such facts itself.':
    'Vælg et navn uden denne begyndelse: registret leverer selv sådanne oplysninger.',
  'Remove `values`, or make it a text.': 'Fjern `values`, eller gør det til en tekst.',
  'Declare the fact with the type `boolean`.': 'Erklær oplysningen med typen `boolean`.',
  'Compare with a value of the fact’s own type.': 'Sammenlign med en værdi af oplysningens egen type.',
  'Use one of the values that the fact may have, or add it under `facts`.':
    'Brug en af de værdier, oplysningen kan have, eller tilføj den under `facts`.',
  'Say when it holds.': 'Skriv, hvornår det gælder.',
  'Keep one of the two rules, or say with `when` when each holds.':
    'Behold den ene af de to regler, eller angiv med `when`, hvornår hver gælder.',
  'Put the steps in the order of their dates.': 'Sæt trinene i rækkefølge efter dato.',
  'Name the duty under `obligations`.': 'Nævn pligten under `obligations`.',
  'Name the classes of cost under `include`.': 'Nævn udgiftstyperne under `include`.',
  'Say under `operationYears` how many years of operation count.':
    'Angiv under `operationYears`, hvor mange driftsår der tæller.',
  'Write the ISO 4217 code of a current currency.': 'Skriv ISO 4217-koden for en gældende valuta.',
  'Give an end that is not before the beginning.': 'Angiv en slutning, der ikke ligger før begyndelsen.',
  'Correct the date, or `validFrom`.': 'Ret datoen eller `validFrom`.',
  'Give a range that ends above its beginning.': 'Angiv et interval, der slutter over sin begyndelse.',
  'Give zero or more.': 'Angiv nul eller mere.',
  'Add what the method needs, or choose another.': 'Tilføj det, metoden behøver, eller vælg en anden.',
  'Say in `note` what is uncertain.': 'Skriv i `note`, hvad der er usikkert.',
  'Add the point of the base year.': 'Tilføj basisårets punkt.',
  'Keep one point for each year.': 'Behold ét punkt for hvert år.',
  'Give the index as published, above zero.': 'Angiv indekset, som det er offentliggjort, over nul.',
  'Give at least one day.': 'Angiv mindst én dag.',
  'Make a lead time `waiting`, and everything else `limit`.': 'Gør en ventetid til `waiting` og alt andet til `limit`.',
  'Let the clock start with one of those that the message names.':
    'Lad fristen begynde med noget af det, der nævnes ovenfor.',
  'Choose a meaning of silence that the message lists.': 'Vælg en af de betydninger af tavshed, der nævnes ovenfor.',
  'Remove the cause.': 'Fjern årsagen.',
  'Choose a calendar that knows the days, or move `validFrom`.':
    'Vælg en kalender, der kender dagene, eller flyt `validFrom`.',
  'Name a holiday of the calendar; the reference of calendars lists them.':
    'Nævn en helligdag i kalenderen; referencen for kalendere har dem.',
  'Give a day that exists.': 'Angiv en dag, der findes.',
  'Let a round have at least as many members as its quorum needs.':
    'Lad et review have mindst så mange medlemmer, som det skal have for at være beslutningsdygtig.',
  'Require a chair, or do not count on one.': 'Kræv en formand, eller regn ikke med en.',
  'Give the share in percent.': 'Angiv andelen i procent.',
  'Name what the council may say.': 'Angiv, hvad rådet kan sige.',
  'Add criteria and a scale, or let nobody rate.': 'Tilføj kriterier og en skala, eller lad ingen vurdere.',
  'Add the decision to `values`, or choose another meaning.':
    'Tilføj beslutningen til `values`, eller vælg en anden betydning.',
  'Add the language to `languages`.': 'Tilføj sproget til `languages`.',
  'Put the points in order.': 'Sæt punkterne i rækkefølge.',
  'Give a probability between 0 and 1 and a ratio above 0.':
    'Angiv en sandsynlighed mellem 0 og 1 og et forhold over 0.',
  'Begin with the probability 0.': 'Begynd med sandsynligheden 0.',
  'End below the probability 1.': 'Slut under sandsynligheden 1.',
  'Give an index above 0.': 'Angiv et indeks over 0.',
  'Give a cap of 1 or more.': 'Angiv et loft på mindst 1.',
  'Let the last step have no `next`.': 'Lad det sidste trin være uden `next`.',
  'Say how long the stage may last, or leave out what follows.':
    'Skriv, hvor længe fasen må vare, eller udelad det, der følger.',
  'Leave `updates` out, or let the step demand a plan.': 'Udelad `updates`, eller lad trinet kræve en plan.',
  'Name the step that follows, or choose `notify` or `escalate`.':
    'Nævn det trin, der følger, eller vælg `notify` eller `escalate`.',
  'Name the classes, or leave `freezes` out.': 'Nævn udgiftstyperne, eller udelad `freezes`.',
  'Look it up; then remove `verified: false` and the note.': 'Slå det op; fjern derefter `verified: false` og noten.',
  'Say under `deemed` what silence means, or keep it on purpose.':
    'Skriv under `deemed`, hvad tavshed betyder, eller behold det med vilje.',
  'Give the exclusion a `reviewDate`.': 'Giv undtagelsen en `reviewDate`.',
  'Give `legalRef` or `sourceUrl`.': 'Angiv `legalRef` eller `sourceUrl`.',
  'Have the calendar extended before the day comes.': 'Få kalenderen forlænget, før dagen kommer.',
  'See the reference of regimes for what the field may hold.': 'Se i referencen for regler, hvad feltet kan indeholde.',
  'Put a text that holds a colon in quotation marks, or begin a new line.':
    'Sæt en tekst, der indeholder kolon, i anførselstegn, eller begynd på en ny linje.',
  'Write a name and its colon on one line.': 'Skriv et navn og dets kolon på samme linje.',
  'Let everything of one list or group begin in the same column.':
    'Lad alt i samme liste eller gruppe begynde i samme kolonne.',
  'Indent with blanks instead of tabs.': 'Indryk med mellemrum i stedet for tabulatorer.',
  'Add the sign that is missing.': 'Tilføj det tegn, der mangler.',
  'Put the text in quotation marks.': 'Sæt teksten i anførselstegn.',
  'Set the anchor before, or write the value out.': 'Sæt ankeret før, eller skriv værdien ud.',
  'Look at what stands before it: a colon, a quotation mark or the indentation may be missing.':
    'Se på det, der står før: et kolon, et anførselstegn eller indrykningen kan mangle.',
  'Leave one document: remove the line `---`.': 'Behold ét dokument: fjern linjen `---`.',
  'Write the backslash twice, or use single quotation marks.':
    'Skriv den omvendte skråstreg to gange, eller brug enkle anførselstegn.',
  'Write the letter itself in place of the escape.': 'Skriv selve bogstavet i stedet for koden.',
} satisfies Readonly<Record<keyof typeof said, string>>;
