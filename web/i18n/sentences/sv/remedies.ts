/** What the validator of rules advises. */
export const remedies = {
  'Leave out what is not a rule, or split the rules between two regimes.':
    'Ta bort det som inte är en regel, eller dela upp reglerna.',
  'Write conditions flatter: put what is nested into a few `all` and `any`.':
    'Skriv villkoren plattare: samla det som är inuti varandra i några få `all` och `any`.',
  'Write out what the anchors (`&name`, `*name`) repeat.': 'Skriv ut det som ankarna (`&name`, `*name`) upprepar.',
  'Write it; the reference says what kind of value it has.': 'Skriv det; i referensen står vilket slags värde det har.',
  'Keep one of the two lines.': 'Behåll en av de två raderna.',
  'Remove it, or correct its spelling; the reference of regimes has every field.':
    'Ta bort det, eller rätta stavningen; referensen över regler har alla fält.',
  'Write the kind of value that the reference names: a text, a whole number, a list (lines that begin with `-`).':
    'Skriv det slags värde som referensen anger: en text, ett heltal, en lista (rader som börjar med `-`).',
  'Choose one of the values in the reference.': 'Välj ett av värdena i referensen.',
  'Write it in the form that the reference shows.': 'Skriv det i den form som referensen visar.',
  'Make it shorter, or smaller.': 'Gör det kortare eller mindre.',
  'Give more, or a greater number.': 'Ange fler, eller ett större tal.',
  'Begin a draft for that jurisdiction, or set `jurisdiction` back.':
    'Påbörja ett utkast för det landet eller organet, eller återställ `jurisdiction`.',
  'Define what is named, or correct the name.': 'Definiera det som anges, eller rätta namnet.',
  'Give each its own `id`.': 'Ge var och en ett eget `id`.',
  'Let a tier pass the gate, or a gate open the stage; or remove it.':
    'Låt en granskningsnivå passera beslutspunkten eller en beslutspunkt öppna fasen, eller ta bort den.',
  'Put the gates of the tier in the order of the stages that they open.':
    'Ställ nivåns beslutspunkter i samma ordning som faserna de öppnar.',
  'Let an answer lead to the tier, or remove it.': 'Låt ett svar leda till nivån, eller ta bort den.',
  'Name a body of kind `council`.': 'Ange ett organ av slaget `council`.',
  'Remove it, or name it where it acts.': 'Ta bort det, eller ange det där det handlar.',
  'Remove it, or name it where it limits something.': 'Ta bort den, eller ange den där den begränsar något.',
  'Leave it out, or count the time in days.': 'Ta bort det, eller räkna tiden i dagar.',
  'Give a day that every year has, as `06-30`.': 'Ange en dag som finns varje år, till exempel `06-30`.',
  'Name a body of kind `agency`, `council`, `oversight`, `consulted` or `funder`.':
    'Ange ett organ av slaget `agency`, `council`, `oversight`, `consulted` eller `funder`.',
  'Give the review to a gate, or let the agency answer.':
    'Ge granskningen till en beslutspunkt, eller låt myndigheten svara.',
  'Give a body the power under `powers`, or remove the rule.':
    'Ge ett organ befogenheten under `powers`, eller ta bort regeln.',
  'Give the body the power under `may`, or do not ask for its second signature.':
    'Ge organet befogenheten under `may`, eller kräv inte dess andra underskrift.',
  'Write the section that says how, or take the power away.':
    'Skriv det avsnitt som säger hur, eller ta bort befogenheten.',
  'Give somebody the power to end it, or let something end it.':
    'Ge någon befogenhet att avsluta den, eller låt något avsluta den.',
  'Declare the fact under `facts`, or correct its name.': 'Ange uppgiften under `facts`, eller rätta namnet.',
  'Choose a name without this beginning: the register supplies such facts itself.':
    'Välj ett namn utan denna början: registret lämnar sådana uppgifter självt.',
  'Remove `values`, or make it a text.': 'Ta bort `values`, eller gör det till en text.',
  'Declare the fact with the type `boolean`.': 'Ange uppgiften med typen `boolean`.',
  'Compare with a value of the fact’s own type.': 'Jämför med ett värde av uppgiftens egen typ.',
  'Use one of the values that the fact may have, or add it under `facts`.':
    'Använd ett av de värden som uppgiften kan ha, eller lägg till det under `facts`.',
  'Say when it holds.': 'Ange när det gäller.',
  'Keep one of the two rules, or say with `when` when each holds.':
    'Behåll en av de två reglerna, eller ange med `when` när var och en gäller.',
  'Put the steps in the order of their dates.': 'Ställ stegen i ordning efter datum.',
  'Name the duty under `obligations`.': 'Ange skyldigheten under `obligations`.',
  'Name the classes of cost under `include`.': 'Ange kostnadsslagen under `include`.',
  'Say under `operationYears` how many years of operation count.':
    'Ange under `operationYears` hur många år av drift som räknas.',
  'Write the ISO 4217 code of a current currency.': 'Skriv ISO 4217-koden för en gällande valuta.',
  'Give an end that is not before the beginning.': 'Ange ett slut som inte ligger före början.',
  'Correct the date, or `validFrom`.': 'Rätta datumet eller `validFrom`.',
  'Give a range that ends above its beginning.': 'Ange ett intervall som slutar över sin början.',
  'Give zero or more.': 'Ange noll eller mer.',
  'Add what the method needs, or choose another.': 'Lägg till det som metoden behöver, eller välj en annan.',
  'Say in `note` what is uncertain.': 'Ange i `note` vad som är osäkert.',
  'Add the point of the base year.': 'Lägg till basårets punkt.',
  'Keep one point for each year.': 'Behåll en punkt för varje år.',
  'Give the index as published, above zero.': 'Ange index som det är publicerat, större än noll.',
  'Give at least one day.': 'Ange minst en dag.',
  'Make a lead time `waiting`, and everything else `limit`.':
    'Gör en väntetid till `waiting` och allt annat till `limit`.',
  'Let the clock start with one of those that the message names.': 'Låt fristen börja med något av det som anges ovan.',
  'Choose a meaning of silence that the message lists.': 'Välj en betydelse av tystnad som anges ovan.',
  'Remove the cause.': 'Ta bort orsaken.',
  'Choose a calendar that knows the days, or move `validFrom`.':
    'Välj en kalender som har dagarna, eller flytta `validFrom`.',
  'Name a holiday of the calendar; the reference of calendars lists them.':
    'Ange en helgdag i kalendern; referensen över kalendrar har dem.',
  'Give a day that exists.': 'Ange en dag som finns.',
  'Let a round have at least as many members as its quorum needs.':
    'Låt en granskning ha minst så många ledamöter som krävs för att vara beslutför.',
  'Require a chair, or do not count on one.': 'Kräv en ordförande, eller räkna inte med någon.',
  'Give the share in percent.': 'Ange andelen i procent.',
  'Name what the council may say.': 'Ange vad rådet kan säga.',
  'Add criteria and a scale, or let nobody rate.': 'Lägg till kriterier och en skala, eller låt ingen bedöma.',
  'Add the decision to `values`, or choose another meaning.':
    'Lägg till beslutet i `values`, eller välj en annan betydelse.',
  'Add the language to `languages`.': 'Lägg till språket i `languages`.',
  'Put the points in order.': 'Ställ punkterna i ordning.',
  'Give a probability between 0 and 1 and a ratio above 0.':
    'Ange en sannolikhet mellan 0 och 1 och en kvot större än 0.',
  'Begin with the probability 0.': 'Börja med sannolikheten 0.',
  'End below the probability 1.': 'Sluta under sannolikheten 1.',
  'Give an index above 0.': 'Ange ett index större än 0.',
  'Give a cap of 1 or more.': 'Ange ett tak på minst 1.',
  'Let the last step have no `next`.': 'Låt det sista steget sakna `next`.',
  'Say how long the stage may last, or leave out what follows.':
    'Ange hur länge fasen får vara, eller utelämna det som följer.',
  'Leave `updates` out, or let the step demand a plan.': 'Utelämna `updates`, eller låt steget kräva en plan.',
  'Name the step that follows, or choose `notify` or `escalate`.':
    'Ange det steg som följer, eller välj `notify` eller `escalate`.',
  'Name the classes, or leave `freezes` out.': 'Ange kostnadsslagen, eller utelämna `freezes`.',
  'Look it up; then remove `verified: false` and the note.':
    'Ta reda på det; ta sedan bort `verified: false` och anmärkningen.',
  'Say under `deemed` what silence means, or keep it on purpose.':
    'Ange under `deemed` vad tystnad betyder, eller behåll det avsiktligt.',
  'Give the exclusion a `reviewDate`.': 'Ge undantaget ett `reviewDate`.',
  'Give `legalRef` or `sourceUrl`.': 'Ange `legalRef` eller `sourceUrl`.',
  'Have the calendar extended before the day comes.': 'Låt förlänga kalendern innan dagen kommer.',
  'See the reference of regimes for what the field may hold.': 'Se i referensen över regler vad fältet kan innehålla.',
  'Put a text that holds a colon in quotation marks, or begin a new line.':
    'Sätt en text som innehåller kolon inom citattecken, eller börja på en ny rad.',
  'Write a name and its colon on one line.': 'Skriv ett namn och dess kolon på samma rad.',
  'Let everything of one list or group begin in the same column.':
    'Låt allt i samma lista eller grupp börja i samma kolumn.',
  'Indent with blanks instead of tabs.': 'Skjut in med mellanslag i stället för tabbar.',
  'Add the sign that is missing.': 'Lägg till det tecken som saknas.',
  'Put the text in quotation marks.': 'Sätt texten inom citattecken.',
  'Set the anchor before, or write the value out.': 'Sätt ankaret före, eller skriv ut värdet.',
  'Look at what stands before it: a colon, a quotation mark or the indentation may be missing.':
    'Se på det som står före: ett kolon, ett citattecken eller indraget kan saknas.',
  'Leave one document: remove the line `---`.': 'Behåll ett dokument: ta bort raden `---`.',
  'Write the backslash twice, or use single quotation marks.':
    'Skriv det omvända snedstrecket två gånger, eller använd enkla citattecken.',
  'Write the letter itself in place of the escape.': 'Skriv själva bokstaven i stället för koden.',
} as const;
