import type { GateTaskWords } from '../words';

export const gates: GateTaskWords = {
  classify_project: {
    title: 'Bestäm granskningsnivå',
    help: 'Nivån avgör vilka beslutspunkter, handlingar och granskningar projektet behöver.',
    button: 'Bestäm nivå',
  },
  assess_agency: {
    title: 'Bedöm myndighetens förmåga',
    help: 'Reglerna kräver en bedömning av myndigheten innan projektet går vidare.',
    button: 'Bedöm',
  },
  audit_autonomy: {
    title: 'Granska ett beslut som myndigheten fattat själv',
    help: 'Stickprov visar om myndigheten kan fortsätta att besluta på egen hand.',
    button: 'Granska',
  },
  state_cost: {
    title: 'Ange kostnaden',
    help: 'Utan kostnaden går det inte att avgöra om projektet omfattas av tillsyn.',
    button: 'Ange kostnad',
  },
  state_facts: {
    title: 'Ange uppgifter som saknas',
    help: 'Utan dem går det inte att avgöra om projektet omfattas av tillsyn.',
    button: 'Ange uppgifter',
  },
  amend_submission: {
    title: 'Komplettera er anmälan',
    help: 'Den har skickats tillbaka med en motivering. Ärendet fortsätter när ni lämnar in den igen.',
    button: 'Komplettera',
  },
  submit_after_crossing: {
    title: 'Gör anmälan fullständig',
    help: 'Projektet har passerat en beloppsgräns och omfattas nu av tillsyn.',
    button: 'Fyll i resten',
  },
  supply_documents: {
    title: 'Lämna in handlingar som saknas',
    help: 'Beslut kan inte fattas förrän de har kommit in.',
    button: 'Lägg till handlingar',
  },
  check_completeness: {
    title: 'Kontrollera att anmälan är fullständig',
    help: 'När du bekräftar det börjar tiden för beslutet att löpa.',
    button: 'Kontrollera',
  },
  answer_information: {
    title: 'Svara på begäran om uppgifter',
    help: 'Ärendet väntar tills alla frågor är besvarade.',
    button: 'Svara',
  },
  give_statement: {
    title: 'Lämna remissvar',
    help: 'Svaret läggs fram för dem som beslutar. Efter sista dagen kan ärendet avgöras utan det.',
    button: 'Lämna svar',
  },
  follow_up_consultation: {
    title: 'Avgör om ett sent remissvar ska inväntas',
    help: 'Ärendet står stilla tills svaret kommer eller du låter det gå vidare ändå.',
    button: 'Avgör',
  },
  pass_on_questions: {
    title: 'Skicka frågor vidare till myndigheten',
    help: 'En remissinstans vill veta mer innan den svarar.',
    button: 'Se frågorna',
  },
  decide: {
    title: 'Fatta beslut vid beslutspunkten',
    help: 'Projektet går vidare bara om ditt beslut tillåter det.',
    button: 'Besluta',
  },
  decide_escalated: {
    title: 'Besluta i den första nivåns ställe',
    help: 'Den första nivån beslutade inte i tid. Beslutet är därför ditt.',
    button: 'Besluta',
  },
  sign_decision: {
    title: 'Skriv under beslutet eller avstå',
    help: 'Beslutet gäller först när två personer har skrivit under.',
    button: 'Läs och skriv under',
  },
  confirm_deviation: {
    title: 'Godkänn ett avsteg från yttrandet eller avstå',
    help: 'Förslaget till beslut följer inte rådets yttrande och kräver ditt godkännande.',
    button: 'Läs och godkänn',
  },
  meet_condition: {
    title: 'Visa att ett villkor är uppfyllt',
    help: 'Godkännandet beror på villkoret. Underlaget kontrolleras när det har kommit in.',
    button: 'Lämna underlag',
  },
  verify_condition: {
    title: 'Kontrollera underlaget för ett villkor',
    help: 'Du avgör om villkoret är uppfyllt eller talar om vad som saknas.',
    button: 'Kontrollera',
  },
  follow_up_condition: {
    title: 'Följ upp ett villkor som inte uppfyllts',
    help: 'Sista dagen har passerat utan underlag. Ta ställning till vad som ska följa.',
    button: 'Följ upp',
  },
  answer_opinion: {
    title: 'Svara på rådets yttrande',
    help: 'Ange för varje rekommendation om ni följer den och när, eller varför inte.',
    button: 'Svara',
  },
  follow_up_answer: {
    title: 'Följ upp ett försenat svar till rådet',
    help: 'Tiden för att svara har gått ut. Se till att svaret kommer.',
    button: 'Följ upp',
  },
  meet_recommendation: {
    title: 'Genomför en rekommendation',
    help: 'Visa vad som är gjort. Rekommendationen avslutas när underlaget är kontrollerat.',
    button: 'Lämna underlag',
  },
  verify_recommendation: {
    title: 'Kontrollera underlaget för en rekommendation',
    help: 'Du avslutar rekommendationen eller talar om vad som saknas.',
    button: 'Kontrollera',
  },
  follow_up_recommendation: {
    title: 'Följ upp en försenad rekommendation',
    help: 'Sista dagen har passerat utan att den är genomförd. Se till att något händer.',
    button: 'Följ upp',
  },
  give_direction: {
    title: 'Ta ställning till om projektet ändå ska fortsätta',
    help: 'Ett politiskt beslut går emot ett negativt besked och diarieförs med dina skäl.',
    button: 'Ta ställning',
  },
  sign_direction: {
    title: 'Skriv under det politiska beslutet eller avstå',
    help: 'Det gäller först när två personer har skrivit under.',
    button: 'Läs och skriv under',
  },
  consider_reexamination: {
    title: 'Begär omprövning eller godta beslutet',
    help: 'Ni kan en gång begära att ett negativt beslut omprövas.',
    button: 'Ta ställning',
  },
  decide_stay: {
    title: 'Besluta om inhibition',
    help: 'Tills du beslutar gäller det överklagade beslutet som det är.',
    button: 'Besluta',
  },
  dismiss_late_appeal: {
    title: 'Avvisa ett överklagande som kommit för sent',
    help: 'Det kom in efter sista dagen. Den som överklagat får veta skälet.',
    button: 'Avvisa',
  },
  forward_appeal: {
    title: 'Lämna över överklagandet',
    help: 'Pröva först om beslutet ska ändras. Annars lämnas överklagandet till nästa instans.',
    button: 'Lämna över',
  },
  record_appeal_outcome: {
    title: 'Registrera hur överklagandet avgjordes',
    help: 'Ärendet fortsätter så som avgörandet säger.',
    button: 'Registrera',
  },
};
