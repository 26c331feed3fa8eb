/** Sentences of proceedings to pause or cancel. */
export const intervention = {
  'Alternatives to the cancellation must be stated.':
    'Det måste anges vad som kunde göras i stället för att avbryta projektet.',
  'The exposure under contracts must be stated.': 'Det måste anges vad avtalen kostar.',
  'State the amount; it may be 0.': 'Ange beloppet; det får vara 0.',
  'It must be stated how the service goes on.': 'Det måste anges hur tjänsten hålls igång.',
  'Two things of one list have the same id.': 'Två saker i samma lista har samma beteckning.',
  'The order must say how the project is wound up.': 'Beslutet måste ange hur projektet avvecklas.',
  'State what is left to do, by whom and by when, and what it may cost at most.':
    'Ange vad som återstår att göra, av vem och när, och vad det högst får kosta.',
  'What is left to do is done on a day to come.': 'Det som återstår görs en kommande dag.',
  'It has been decided; what is stated now changes nothing.': 'Det är avgjort; det som anges nu ändrar ingenting.',
  'At least one must be stated.': 'Minst en måste anges.',
  'An order that binds at once says why it cannot wait.':
    'Ett beslut som gäller genast anger varför det inte kan vänta.',
  'State the interest that cannot wait, or let the order bind once the time to appeal is over.':
    'Ange det intresse som inte kan vänta, eller låt beslutet gälla när tiden för överklagande är slut.',
  'It cannot be said when the time to appeal is over.': 'Det går inte att säga när tiden för överklagande är slut.',
  'Name the day from which the order binds.': 'Ange den dag från vilken beslutet gäller.',
  'The calendar does not reach the day.': 'Kalendern når inte fram till dagen.',
  'An order that binds later binds on a day to come.': 'Ett beslut som gäller senare gäller från en kommande dag.',
  'Name a day after {1}, or let it bind at once.': 'Ange en dag efter {1}, eller låt det gälla genast.',
  'The pause would be over before it binds.': 'Pausen skulle vara slut innan den börjar gälla.',
  'Name a day before {1}, or a later end.': 'Ange en dag före {1}, eller ett senare slut.',
  'This proceeding has no pause in force.': 'Ingen paus gäller i det här ärendet.',
  'The end date of the pause has come before the last signature did.':
    'Pausens sista dag kom före den sista underskriften.',
  'Refuse the signature; the decider must name another date.':
    'Avböj underskriften; beslutsfattaren måste ange en annan dag.',
  'The rule demands more independent experts, each named once.':
    'Regeln kräver fler oberoende experter, var och en angiven en gång.',
  'The directory has no such active person.': 'Det finns ingen sådan aktiv person i förteckningen.',
  'An expert is tied to the agency or to a party of the case.':
    'En expert är knuten till myndigheten eller till en part i ärendet.',
  'Name experts without such ties.': 'Ange experter utan sådana kopplingar.',
  'The order names no such expert.': 'Beslutet nämner ingen sådan expert.',
  'The report itself must be on file.': 'Själva rapporten måste finnas i ärendet.',
  'The order wants the experts to report before the project goes on.':
    'Enligt beslutet ska experterna lämna rapport innan projektet går vidare.',
  'File their reports first.': 'Lämna in deras rapporter först.',
  'The agency has not been given notice yet.': 'Myndigheten har inte underrättats än.',
  'Answer when the notice with the material is there.': 'Svara när underrättelsen och underlaget finns.',
  'The proceeding has been decided.': 'Ärendet är avgjort.',
  'The regime has no hearing that could be waived.': 'Reglerna har ingen kommunicering att avstå från.',
  'The hearing is closed already.': 'Kommuniceringen är redan avslutad.',
  'The rule knows no such exception from the hearing.': 'Regeln har inget sådant undantag från kommuniceringen.',
  'Name one of the exceptions, or hear the agency.': 'Ange ett av undantagen, eller låt myndigheten yttra sig.',
  'Material is shown between the notice and the decision.': 'Underlag visas mellan underrättelsen och beslutet.',
  'At least one document must be shown.': 'Minst en handling måste visas.',
  'The regime has no rule on such a proceeding.': 'Reglerna har inget sådant förfarande.',
  "The regime's rule knows no such ground.": 'Regeln har ingen sådan grund.',
  'Name grounds that the rule knows.': 'Ange grunder som regeln har.',
  'At least one ground of the rule must be named.': 'Minst en av regelns grunder måste anges.',
  'The condition that is cited is not on record as missed.':
    'Det villkor som åberopas är inte registrerat som försummat.',
  'Cite a condition whose day has passed without its evidence, or none.':
    'Ange ett villkor vars dag har passerat utan underlag, eller inget alls.',
  'The order stands; it can only be ended by a decision.':
    'Beslutet står fast; det kan bara avslutas genom ett nytt beslut.',
  'Resume the project instead.': 'Återuppta projektet i stället.',
  'State it.': 'Ange det.',
  'The rule gives no oral hearing on request.': 'Regeln ger ingen muntlig handläggning på begäran.',
  'Reply in writing.': 'Yttra er skriftligt.',
  'The hearing is not open.': 'Det går inte att yttra sig nu.',
  'An oral hearing was asked for already.': 'Muntlig handläggning är redan begärd.',
  'An oral hearing is held today or on a day to come.': 'Muntlig handläggning hålls i dag eller en kommande dag.',
  'The day of the oral hearing is not named, or has not come.':
    'Dagen för den muntliga handläggningen är inte bestämd eller har inte kommit.',
  'Name the day, hold the hearing, and file the minutes then.':
    'Bestäm dagen, håll handläggningen och lämna in protokollet då.',
  'No oral hearing is waited for.': 'Ingen muntlig handläggning väntar.',
  'The agency asks for it, while the hearing is open.': 'Myndigheten begär den medan den kan yttra sig.',
  'Nothing is decided before the hearing is closed.': 'Inget beslutas innan myndigheten har fått yttra sig.',
  'Wait for the reply or the end of its time, or waive the hearing on one of the exceptions.':
    'Vänta på yttrandet eller på att tiden går ut, eller avstå med stöd av ett av undantagen.',
  'It has been ordered.': 'Det är beslutat.',
  'Who approved the exception from the hearing does not decide as well.':
    'Den som godkände undantaget från kommuniceringen får inte också besluta.',
  'Another person of the body must decide.': 'En annan person i organet måste besluta.',
  'The decision rests on what the agency was not shown.':
    'Beslutet grundas på sådant som myndigheten inte har fått se.',
  'Show it to the agency and let it answer first, or leave it out.':
    'Visa det för myndigheten och låt den svara först, eller utelämna det.',
  'The terms do not belong to this decision.': 'Villkoren hör inte till det här beslutet.',
  'Leave them out.': 'Ta bort dem.',
  'An order must state its terms.': 'Ett beslut måste ange sina villkor.',
  'There are more days than questions.': 'Det finns fler dagar än frågor.',
  'A question is answered on a day to come, while the pause lasts.':
    'En fråga besvaras en kommande dag, medan pausen varar.',
  'Name a day before {1}.': 'Ange en dag före {1}.',
  'Another condition has the same id.': 'Ett annat villkor har samma beteckning.',
  'A condition is met on a day to come.': 'Ett villkor uppfylls en kommande dag.',
  'A request to resume the project waits for its answer.': 'En begäran om att återuppta projektet väntar på svar.',
  'Nobody asks that the project goes on.': 'Ingen begär att projektet ska gå vidare.',
  'What was not asked for is not refused.': 'Det som ingen har begärt avslås inte.',
  'At least one answer must be given.': 'Minst ett svar måste ges.',
  'The order asks no such question, or it is answered twice.':
    'Beslutet ställer ingen sådan fråga, eller den besvaras två gånger.',
  'Questions are counted from 0.': 'Frågorna räknas från 0.',
  'The pause was renewed as often as the rule allows.': 'Pausen har förlängts så många gånger som regeln tillåter.',
  'Resume the project, or open a proceeding to cancel it.':
    'Återuppta projektet, eller inled ett ärende om att avbryta det.',
  'No decision awaits a signature.': 'Inget beslut väntar på underskrift.',
  'Another person of the body must sign.': 'En annan person i organet måste skriva under.',
  'The reasons do not state everything that the rule demands.': 'Skälen anger inte allt som regeln kräver.',
  'State each part of the reasons.': 'Ange varje del av skälen.',
  'A pause ends on a day to come.': 'En paus slutar en kommande dag.',
  'Name a day after {1}.': 'Ange en dag efter {1}.',
  'A renewal must end later than the pause that it renews.':
    'En förlängning måste sluta senare än den paus som den förlänger.',
  'Name a day after {1}, or resume the project.': 'Ange en dag efter {1}, eller återuppta projektet.',
  'The pause is longer than the rule allows.': 'Pausen är längre än regeln tillåter.',
  'Name a day up to {1}.': 'Ange en dag senast {1}.',
  'The calendar does not reach the date that the rule needs.':
    'Kalendern når inte fram till den dag som regeln behöver.',
  'The rule does not let an order allow this work.': 'Regeln låter inte ett beslut tillåta det arbetet.',
  'The rule does not let an order choose this effect of its end.': 'Regeln låter inte ett beslut sluta på det sättet.',
  'Choose one of the effects that the rule allows.': 'Välj något av det som regeln tillåter.',
  'No body has the power to end this pause by a decision.': 'Inget organ får avsluta pausen genom ett beslut.',
  'Choose an effect that comes true by itself.': 'Välj något som inträder av sig självt.',
  'A pause that waits for a report does not end by a date.':
    'En paus som väntar på en rapport slutar inte på en bestämd dag.',
  'Let a decision be required, or do not wait for the report.': 'Kräv ett beslut, eller vänta inte på rapporten.',
  'The order must ask what is to be answered before work goes on.':
    'Beslutet måste fråga vad som ska besvaras innan arbetet går vidare.',
  'The order must limit the money spent while paused.': 'Beslutet måste begränsa vad som får användas under pausen.',
  'State an amount a month; it may be 0.': 'Ange ett belopp per månad; det får vara 0.',
  "An amount is a whole number of the regime's minor units, 0 or more.":
    'Ett belopp är ett helt antal av valutans minsta enhet, minst 0.',
  'Only the procedure itself proposes on behalf of a rule.': 'Bara systemet självt föreslår på en regels vägnar.',
  'The body in whose name the rule proposes does not have this power.':
    'Det organ i vars namn regeln föreslår har inte den befogenheten.',
  'No proposal of a rule waits to be taken over.': 'Inget förslag från en regel väntar på att tas över.',
  'A proceeding with this id was opened already.': 'Ärendet är redan inlett.',
  'No such proceeding was opened.': 'Ärendet finns inte.',
  'The proceeding is over; nothing can happen in it any more.': 'Ärendet är avslutat; det går inte att göra mer i det.',
  'A further order needs a further proceeding.': 'Ett nytt beslut kräver ett nytt ärende.',
  "The body's power ends at an amount, and the project's cost is not known.":
    'Organets befogenhet slutar vid ett belopp, och projektets kostnad är inte känd.',
  'Have the agency state what the project costs, or let a body without such a limit act.':
    'Låt myndigheten ange vad projektet kostar, eller låt ett organ utan sådan gräns göra det.',
  'The actor holds no office that may do this in this proceeding.':
    'Den som handlar har inget uppdrag som får göra detta i ärendet.',
} as const;
