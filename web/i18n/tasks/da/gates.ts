import type { GateTaskWords } from '../words';

export const gates: GateTaskWords = {
  classify_project: {
    title: 'Fastsæt kontrolniveau',
    help: 'Niveauet afgør, hvilke beslutningspunkter, dokumenter og reviews projektet skal igennem.',
    button: 'Fastsæt niveau',
  },
  assess_agency: {
    title: 'Vurdér myndighedens kapacitet',
    help: 'Reglerne kræver en vurdering af myndigheden, før projektet går videre.',
    button: 'Vurdér',
  },
  audit_autonomy: {
    title: 'Kontrollér en beslutning, som myndigheden selv har truffet',
    help: 'Stikprøver viser, om myndigheden fortsat kan beslutte selv.',
    button: 'Kontrollér',
  },
  state_cost: {
    title: 'Angiv udgiften',
    help: 'Uden udgiften kan det ikke afgøres, om projektet er omfattet af tilsyn.',
    button: 'Angiv udgift',
  },
  state_facts: {
    title: 'Angiv de oplysninger, der mangler',
    help: 'Uden dem kan det ikke afgøres, om projektet er omfattet af tilsyn.',
    button: 'Angiv oplysninger',
  },
  amend_submission: {
    title: 'Ret jeres indmelding',
    help: 'Den er sendt tilbage med en begrundelse. Sagen fortsætter, når I indsender den igen.',
    button: 'Ret',
  },
  submit_after_crossing: {
    title: 'Gør indmeldingen færdig',
    help: 'Projektet har passeret en beløbsgrænse og er nu omfattet af tilsyn.',
    button: 'Udfyld resten',
  },
  supply_documents: {
    title: 'Indsend de dokumenter, der mangler',
    help: 'Der kan ikke træffes beslutning, før de er på sagen.',
    button: 'Tilføj dokumenter',
  },
  check_completeness: {
    title: 'Kontrollér, at indmeldingen er fuldstændig',
    help: 'Når du bekræfter det, begynder fristen for beslutningen at løbe.',
    button: 'Kontrollér',
  },
  answer_information: {
    title: 'Besvar anmodningen om oplysninger',
    help: 'Sagen venter, til alle spørgsmål er besvaret.',
    button: 'Besvar',
  },
  give_statement: {
    title: 'Afgiv høringssvar',
    help: 'Svaret forelægges dem, der beslutter. Efter fristen kan sagen afgøres uden det.',
    button: 'Afgiv svar',
  },
  follow_up_consultation: {
    title: 'Afgør, om et sent høringssvar skal afventes',
    help: 'Sagen står stille, til svaret kommer, eller du lader den gå videre uden.',
    button: 'Afgør',
  },
  pass_on_questions: {
    title: 'Send spørgsmål videre til myndigheden',
    help: 'En høringspart vil vide mere, før den svarer.',
    button: 'Se spørgsmålene',
  },
  decide: {
    title: 'Træf beslutning ved beslutningspunktet',
    help: 'Projektet går kun videre, hvis din beslutning tillader det.',
    button: 'Beslut',
  },
  decide_escalated: {
    title: 'Træf beslutning i stedet for første niveau',
    help: 'Første niveau overskred fristen, og beslutningen er derfor din.',
    button: 'Beslut',
  },
  sign_decision: {
    title: 'Skriv under på beslutningen, eller afvis',
    help: 'Beslutningen gælder først, når to personer har skrevet under.',
    button: 'Læs og skriv under',
  },
  confirm_deviation: {
    title: 'Godkend en afvigelse fra udtalelsen, eller afvis',
    help: 'Forslaget til beslutning følger ikke rådets udtalelse og kræver din godkendelse.',
    button: 'Læs og godkend',
  },
  meet_condition: {
    title: 'Vis, at et vilkår er opfyldt',
    help: 'Godkendelsen afhænger af vilkåret. Dokumentationen kontrolleres, når den er indsendt.',
    button: 'Indsend dokumentation',
  },
  verify_condition: {
    title: 'Kontrollér dokumentationen for et vilkår',
    help: 'Du afgør, om vilkåret er opfyldt, eller skriver, hvad der mangler.',
    button: 'Kontrollér',
  },
  follow_up_condition: {
    title: 'Følg op på et vilkår, der ikke er opfyldt',
    help: 'Fristen er udløbet uden dokumentation. Tag stilling til, hvad der skal ske.',
    button: 'Følg op',
  },
  answer_opinion: {
    title: 'Besvar rådets udtalelse',
    help: 'Angiv for hver anbefaling, om I følger den og hvornår, eller hvorfor ikke.',
    button: 'Besvar',
  },
  follow_up_answer: {
    title: 'Følg op på et forsinket svar til rådet',
    help: 'Fristen for at svare er udløbet. Sørg for, at svaret kommer.',
    button: 'Følg op',
  },
  meet_recommendation: {
    title: 'Gennemfør en anbefaling',
    help: 'Vis, hvad der er gjort. Anbefalingen lukkes, når dokumentationen er kontrolleret.',
    button: 'Indsend dokumentation',
  },
  verify_recommendation: {
    title: 'Kontrollér dokumentationen for en anbefaling',
    help: 'Du lukker anbefalingen eller skriver, hvad der mangler.',
    button: 'Kontrollér',
  },
  follow_up_recommendation: {
    title: 'Følg op på en forsinket anbefaling',
    help: 'Fristen er udløbet, uden at den er gennemført. Sørg for, at der sker noget.',
    button: 'Følg op',
  },
  give_direction: {
    title: 'Tag stilling til, om projektet alligevel skal fortsætte',
    help: 'En politisk beslutning går imod et afslag og journaliseres med din begrundelse.',
    button: 'Tag stilling',
  },
  sign_direction: {
    title: 'Skriv under på den politiske beslutning, eller afvis',
    help: 'Den gælder først, når to personer har skrevet under.',
    button: 'Læs og skriv under',
  },
  consider_reexamination: {
    title: 'Bed om genvurdering, eller acceptér beslutningen',
    help: 'I kan én gang bede om, at et afslag genvurderes.',
    button: 'Tag stilling',
  },
  decide_stay: {
    title: 'Tag stilling til opsættende virkning',
    help: 'Indtil du har taget stilling, gælder den påklagede beslutning.',
    button: 'Tag stilling',
  },
  dismiss_late_appeal: {
    title: 'Afvis en klage, der kom for sent',
    help: 'Den kom efter klagefristen. Klageren får begrundelsen.',
    button: 'Afvis',
  },
  forward_appeal: {
    title: 'Send klagen videre',
    help: 'Genvurdér først beslutningen. Fastholdes den, sendes klagen til klageinstansen.',
    button: 'Send videre',
  },
  record_appeal_outcome: {
    title: 'Registrér klagens udfald',
    help: 'Sagen fortsætter, som afgørelsen siger.',
    button: 'Registrér',
  },
};
