import type { intervention as said } from '../sv/intervention';

export const intervention = {
  'Alternatives to the cancellation must be stated.':
    'Det skal angives, hvad der kunne gøres i stedet for at stoppe projektet.',
  'The exposure under contracts must be stated.': 'Det skal angives, hvad kontrakterne koster.',
  'State the amount; it may be 0.': 'Angiv beløbet; det må være 0.',
  'It must be stated how the service goes on.': 'Det skal angives, hvordan tjenesten fortsætter.',
  'Two things of one list have the same id.': 'To ting på samme liste har samme betegnelse.',
  'The order must say how the project is wound up.': 'Påbuddet skal angive, hvordan projektet afvikles.',
  'State what is left to do, by whom and by when, and what it may cost at most.':
    'Angiv, hvad der er tilbage at gøre, af hvem og hvornår, og hvad det højst må koste.',
  'What is left to do is done on a day to come.': 'Det, der er tilbage, gøres en kommende dag.',
  'It has been decided; what is stated now changes nothing.': 'Det er afgjort; det, der angives nu, ændrer intet.',
  'At least one must be stated.': 'Mindst én skal angives.',
  'An order that binds at once says why it cannot wait.':
    'Et påbud, der gælder straks, siger, hvorfor det ikke kan vente.',
  'State the interest that cannot wait, or let the order bind once the time to appeal is over.':
    'Angiv den interesse, der ikke kan vente, eller lad påbuddet gælde, når klagefristen er udløbet.',
  'It cannot be said when the time to appeal is over.': 'Det kan ikke siges, hvornår klagefristen er udløbet.',
  'Name the day from which the order binds.': 'Angiv den dag, påbuddet gælder fra.',
  'The calendar does not reach the day.': 'Kalenderen rækker ikke til dagen.',
  'An order that binds later binds on a day to come.': 'Et påbud, der gælder senere, gælder fra en kommende dag.',
  'Name a day after {1}, or let it bind at once.': 'Angiv en dag efter {1}, eller lad det gælde straks.',
  'The pause would be over before it binds.': 'Pausen ville være slut, før den gælder.',
  'Name a day before {1}, or a later end.': 'Angiv en dag før {1} eller en senere slutning.',
  'This proceeding has no pause in force.': 'Ingen pause gælder i denne sag.',
  'The end date of the pause has come before the last signature did.':
    'Pausens sidste dag kom før den sidste underskrift.',
  'Refuse the signature; the decider must name another date.':
    'Afvis underskriften; beslutningstageren skal angive en anden dag.',
  'The rule demands more independent experts, each named once.':
    'Reglen kræver flere uafhængige eksperter, hver nævnt én gang.',
  'The directory has no such active person.': 'Der er ingen sådan aktiv person i fortegnelsen.',
  'An expert is tied to the agency or to a party of the case.':
    'En ekspert er knyttet til myndigheden eller til en part i sagen.',
  'Name experts without such ties.': 'Angiv eksperter uden sådanne forbindelser.',
  'The order names no such expert.': 'Påbuddet nævner ingen sådan ekspert.',
  'The report itself must be on file.': 'Selve rapporten skal være på sagen.',
  'The order wants the experts to report before the project goes on.':
    'Efter påbuddet skal eksperterne aflevere rapport, før projektet går videre.',
  'File their reports first.': 'Indsend deres rapporter først.',
  'The agency has not been given notice yet.': 'Myndigheden er ikke partshørt endnu.',
  'Answer when the notice with the material is there.': 'Svar, når høringsbrevet og materialet er der.',
  'The proceeding has been decided.': 'Sagen er afgjort.',
  'The regime has no hearing that could be waived.': 'Reglerne har ingen partshøring at undlade.',
  'The hearing is closed already.': 'Partshøringen er allerede afsluttet.',
  'The rule knows no such exception from the hearing.': 'Reglen kender ingen sådan undtagelse fra partshøringen.',
  'Name one of the exceptions, or hear the agency.': 'Angiv en af undtagelserne, eller hør myndigheden.',
  'Material is shown between the notice and the decision.': 'Materiale vises mellem høringsbrevet og påbuddet.',
  'At least one document must be shown.': 'Mindst ét dokument skal vises.',
  'The regime has no rule on such a proceeding.': 'Reglerne har ingen regel om en sådan sag.',
  "The regime's rule knows no such ground.": 'Reglen kender ingen sådan grund.',
  'Name grounds that the rule knows.': 'Angiv grunde, som reglen kender.',
  'At least one ground of the rule must be named.': 'Mindst én af reglens grunde skal angives.',
  'The condition that is cited is not on record as missed.':
    'Det vilkår, der henvises til, er ikke registreret som misligholdt.',
  'Cite a condition whose day has passed without its evidence, or none.':
    'Henvis til et vilkår, hvis dag er gået uden dokumentation, eller intet.',
  'The order stands; it can only be ended by a decision.':
    'Påbuddet står ved magt; det kan kun ophøre ved en beslutning.',
  'Resume the project instead.': 'Genoptag projektet i stedet.',
  'State it.': 'Angiv det.',
  'The rule gives no oral hearing on request.': 'Reglen giver intet mundtligt møde efter anmodning.',
  'Reply in writing.': 'Svar skriftligt.',
  'The hearing is not open.': 'Partshøringen er ikke åben.',
  'An oral hearing was asked for already.': 'Der er allerede bedt om et mundtligt møde.',
  'An oral hearing is held today or on a day to come.': 'Et mundtligt møde holdes i dag eller en kommende dag.',
  'The day of the oral hearing is not named, or has not come.':
    'Dagen for det mundtlige møde er ikke fastsat eller er ikke kommet.',
  'Name the day, hold the hearing, and file the minutes then.':
    'Fastsæt dagen, hold mødet, og indsend referatet derefter.',
  'No oral hearing is waited for.': 'Intet mundtligt møde afventes.',
  'The agency asks for it, while the hearing is open.': 'Myndigheden beder om det, mens partshøringen er åben.',
  'Nothing is decided before the hearing is closed.': 'Intet afgøres, før partshøringen er afsluttet.',
  'Wait for the reply or the end of its time, or waive the hearing on one of the exceptions.':
    'Vent på svaret eller fristens udløb, eller undlad høringen efter en af undtagelserne.',
  'It has been ordered.': 'Det er påbudt.',
  'Who approved the exception from the hearing does not decide as well.':
    'Den, der godkendte undtagelsen fra partshøringen, må ikke også beslutte.',
  'Another person of the body must decide.': 'En anden person i organet skal beslutte.',
  'The decision rests on what the agency was not shown.': 'Beslutningen bygger på noget, myndigheden ikke har set.',
  'Show it to the agency and let it answer first, or leave it out.':
    'Vis det til myndigheden, og lad den svare først, eller udelad det.',
  'The terms do not belong to this decision.': 'Vilkårene hører ikke til denne beslutning.',
  'Leave them out.': 'Udelad dem.',
  'An order must state its terms.': 'Et påbud skal angive sine vilkår.',
  'There are more days than questions.': 'Der er flere dage end spørgsmål.',
  'A question is answered on a day to come, while the pause lasts.':
    'Et spørgsmål besvares en kommende dag, mens pausen varer.',
  'Name a day before {1}.': 'Angiv en dag før {1}.',
  'Another condition has the same id.': 'Et andet vilkår har samme betegnelse.',
  'A condition is met on a day to come.': 'Et vilkår opfyldes en kommende dag.',
  'A request to resume the project waits for its answer.': 'En anmodning om at genoptage projektet venter på svar.',
  'Nobody asks that the project goes on.': 'Ingen beder om, at projektet går videre.',
  'What was not asked for is not refused.': 'Det, ingen har bedt om, afslås ikke.',
  'At least one answer must be given.': 'Mindst ét svar skal gives.',
  'The order asks no such question, or it is answered twice.':
    'Påbuddet stiller ikke dette spørgsmål, eller det besvares to gange.',
  'Questions are counted from 0.': 'Spørgsmålene tælles fra 0.',
  'The pause was renewed as often as the rule allows.': 'Pausen er forlænget så mange gange, som reglen tillader.',
  'Resume the project, or open a proceeding to cancel it.': 'Genoptag projektet, eller åbn en sag om at stoppe det.',
  'No decision awaits a signature.': 'Ingen beslutning afventer underskrift.',
  'Another person of the body must sign.': 'En anden person i organet skal skrive under.',
  'The reasons do not state everything that the rule demands.': 'Begrundelsen angiver ikke alt, hvad reglen kræver.',
  'State each part of the reasons.': 'Angiv hver del af begrundelsen.',
  'A pause ends on a day to come.': 'En pause slutter en kommende dag.',
  'Name a day after {1}.': 'Angiv en dag efter {1}.',
  'A renewal must end later than the pause that it renews.':
    'En forlængelse skal slutte senere end den pause, den forlænger.',
  'Name a day after {1}, or resume the project.': 'Angiv en dag efter {1}, eller genoptag projektet.',
  'The pause is longer than the rule allows.': 'Pausen er længere, end reglen tillader.',
  'Name a day up to {1}.': 'Angiv en dag senest {1}.',
  'The calendar does not reach the date that the rule needs.':
    'Kalenderen rækker ikke til den dag, reglen har brug for.',
  'The rule does not let an order allow this work.': 'Reglen lader ikke et påbud tillade dette arbejde.',
  'The rule does not let an order choose this effect of its end.':
    'Reglen lader ikke et påbud vælge denne virkning af sidste dag.',
  'Choose one of the effects that the rule allows.': 'Vælg en af de virkninger, reglen tillader.',
  'No body has the power to end this pause by a decision.':
    'Intet organ har beføjelse til at ophæve pausen ved en beslutning.',
  'Choose an effect that comes true by itself.': 'Vælg en virkning, der indtræder af sig selv.',
  'A pause that waits for a report does not end by a date.':
    'En pause, der venter på en rapport, slutter ikke på en bestemt dag.',
  'Let a decision be required, or do not wait for the report.': 'Kræv en beslutning, eller vent ikke på rapporten.',
  'The order must ask what is to be answered before work goes on.':
    'Påbuddet skal spørge om det, der skal besvares, før arbejdet går videre.',
  'The order must limit the money spent while paused.': 'Påbuddet skal begrænse, hvad der må bruges under pausen.',
  'State an amount a month; it may be 0.': 'Angiv et beløb pr. måned; det må være 0.',
  "An amount is a whole number of the regime's minor units, 0 or more.":
    'Et beløb er et helt antal af valutaens mindste enhed, mindst 0.',
  'Only the procedure itself proposes on behalf of a rule.': 'Kun systemet selv foreslår på en regels vegne.',
  'The body in whose name the rule proposes does not have this power.':
    'Det organ, i hvis navn reglen foreslår, har ikke den beføjelse.',
  'No proposal of a rule waits to be taken over.': 'Intet forslag fra en regel venter på at blive overtaget.',
  'A proceeding with this id was opened already.': 'Sagen er allerede åbnet.',
  'No such proceeding was opened.': 'Sagen findes ikke.',
  'The proceeding is over; nothing can happen in it any more.': 'Sagen er afsluttet; der kan ikke gøres mere i den.',
  'A further order needs a further proceeding.': 'Et nyt påbud kræver en ny sag.',
  "The body's power ends at an amount, and the project's cost is not known.":
    'Organets beføjelse slutter ved et beløb, og projektets udgift er ikke kendt.',
  'Have the agency state what the project costs, or let a body without such a limit act.':
    'Få myndigheden til at oplyse, hvad projektet koster, eller lad et organ uden en sådan grænse gøre det.',
  'The actor holds no office that may do this in this proceeding.':
    'Den, der handler, har ingen rolle, der må gøre dette i sagen.',
} satisfies Readonly<Record<keyof typeof said, string>>;
