import type { CourseTaskWords } from '../words';

export const course: CourseTaskWords = {
  set_baseline: {
    title: 'Fastlæg baseline',
    help: 'Udgifter, tid og gevinster måles herefter mod den.',
    button: 'Fastlæg',
  },
  decide_baseline: {
    title: 'Tag stilling til en ny baseline',
    help: 'Den første baseline vises altid ved siden af den nye.',
    button: 'Tag stilling',
  },
  explain_divergence: {
    title: 'Undersøg vurderinger, der ligger langt fra hinanden',
    help: 'Projektet vurderes meget forskelligt. Find ud af hvorfor.',
    button: 'Undersøg',
  },
  file_plan: {
    title: 'Indsend en handlingsplan',
    help: 'Skriv, hvad I vil gøre, hvornår, og hvem der er ansvarlig.',
    button: 'Indsend planen',
  },
  decide_stage_term: {
    title: 'Afgør, om fasen må vare længere',
    help: 'Fasen har varet længere, end reglerne tillader. Forlæng den, eller foreslå, at projektet stopper.',
    button: 'Afgør',
  },
  update_remediation: {
    title: 'Fortæl, hvordan handlingsplanen går',
    help: 'Skriv, hvad der er gjort siden sidst, hvad der ikke er, og hvad der kommer.',
    button: 'Indsend status',
  },
  file_health_check: {
    title: 'Indsend det uafhængige eftersyn',
    help: 'Nogen uden for myndigheden ser på projektet. Indsend, hvad der kom frem.',
    button: 'Indsend rapporten',
  },
  hold_session: {
    title: 'Hold opfølgningsmødet',
    help: 'Mød de ansvarlige, og notér, hvad I blev enige om.',
    button: 'Registrér mødet',
  },
  open_ordered_review: {
    title: 'Forelæg spørgsmålet for rådet',
    help: 'Reglerne kræver et nyt review af projektet.',
    button: 'Åbn reviewet',
  },
  decide_measure: {
    title: 'Tag stilling til det indsendte',
    help: 'Acceptér planen eller rapporten, send den tilbage, eller tag næste skridt.',
    button: 'Tag stilling',
  },
  follow_up_measure: {
    title: 'Følg op på det, der ikke er gjort til tiden',
    help: 'Fristen for et krav er udløbet. Tag stilling til, hvad der skal ske.',
    button: 'Følg op',
  },
  file_report: {
    title: 'Indsend statusrapporten',
    help: 'Perioden er slut. Tidligere værdier og bogført forbrug er udfyldt på forhånd.',
    button: 'Rapportér',
  },
  sign_report: {
    title: 'Skriv under på rapporten, eller send den tilbage',
    help: 'Rapporten er indsendt, når alle i rækken har skrevet under.',
    button: 'Læs og skriv under',
  },
  follow_up_report: {
    title: 'Følg op på en manglende rapport',
    help: 'Fristen er udløbet. Bed om rapporten, eller tag stilling til, hvad der skal ske.',
    button: 'Følg op',
  },
  begin_data_quality: {
    title: 'Læg en plan for bedre data',
    help: 'Det indberettede er ikke til at stole på. Skriv, hvad I gør ved det.',
    button: 'Læg en plan',
  },
  follow_up_data_quality: {
    title: 'Følg op på data, der ikke bliver bedre',
    help: 'Myndigheden er ikke begyndt til tiden. Tag stilling til, hvad der skal ske.',
    button: 'Følg op',
  },
  end_data_quality: {
    title: 'Afgør, om data igen er til at stole på',
    help: 'Myndigheden følges tættere, til du har afgjort det.',
    button: 'Se data',
  },
  sign_freeze: {
    title: 'Skriv under på beslutningen om indefrysning, eller afvis',
    help: 'Det kræver to personer at indefryse midler og at ophæve en indefrysning.',
    button: 'Læs og skriv under',
  },
  do_run_down_item: {
    title: 'Gør det, der mangler i afviklingen',
    help: 'Projektet er afviklet, når hvert punkt er gjort og dokumenteret.',
    button: 'Meld som gjort',
  },
  verify_run_down_item: {
    title: 'Kontrollér et punkt i afviklingen',
    help: 'Se på dokumentationen. Bekræft den, eller send den tilbage.',
    button: 'Kontrollér',
  },
  complete_run_down: {
    title: 'Bekræft, at projektet er afviklet',
    help: 'Alle punkter er klaret. Din bekræftelse afslutter afviklingen.',
    button: 'Bekræft',
  },
  follow_claim: {
    title: 'Følg et krav fra en leverandør',
    help: 'Registrér, hvordan kravet ender, og hvad det koster.',
    button: 'Registrér udfaldet',
  },
  decide_exit: {
    title: 'Afgør, om projektet forlader tilsynet',
    help: 'Kontrollér, hvad der er leveret, hvad der er åbent, og hvem der overtager det.',
    button: 'Afgør',
  },
  measure_benefits: {
    title: 'Mål gevinsterne',
    help: 'Skriv, hvad hver lovet gevinst er blevet til, med kilde.',
    button: 'Indberet gevinster',
  },
  verify_benefits: {
    title: 'Kontrollér tallene for gevinster',
    help: 'Du bekræfter tallene eller sender dem tilbage med en begrundelse.',
    button: 'Kontrollér',
  },
  follow_up_benefits: {
    title: 'Følg op på en manglende gevinstmåling',
    help: 'Fristen er udløbet. Sørg for, at gevinsterne bliver målt.',
    button: 'Følg op',
  },
  review_implementation: {
    title: 'Evaluér projektet efter afslutningen',
    help: 'Sammenlign det, der blev lovet, med det, der blev leveret.',
    button: 'Skriv evalueringen',
  },
  follow_up_review: {
    title: 'Følg op på en manglende evaluering',
    help: 'Fristen er udløbet. Sørg for, at projektet bliver evalueret.',
    button: 'Følg op',
  },
  share_lesson: {
    title: 'Del jeres erfaringer',
    help: 'Skriv, hvad der virkede eller gik galt, så andre projekter kan bruge det.',
    button: 'Skriv en erfaring',
  },
  confirm_lesson: {
    title: 'Bekræft en erfaring',
    help: 'Læs den før andre. Den bliver delt, når du bekræfter den.',
    button: 'Læs og bekræft',
  },
  follow_up_lesson: {
    title: 'Følg op på manglende erfaringer',
    help: 'Fristen er udløbet. Sørg for, at erfaringerne bliver delt.',
    button: 'Følg op',
  },
  begin_pilot: {
    title: 'Start pilotprojektet',
    help: 'De krævede vurderinger skal være på sagen. Pilotperioden løber fra den dag.',
    button: 'Start',
  },
  record_pilot_result: {
    title: 'Registrér, hvad pilotprojektet har vist',
    help: 'Angiv alle mål i planen. En anden kontrollerer derefter dokumentationen.',
    button: 'Registrér resultatet',
  },
  verify_pilot_result: {
    title: 'Kontrollér resultatet af pilotprojektet',
    help: 'Se på dokumentationen for det målte, og godkend den eller ej.',
    button: 'Kontrollér',
  },
  propose_scaling: {
    title: 'Foreslå, hvad pilotprojektet skal blive til',
    help: 'Forslaget er grundlaget for beslutningen om at skalere op.',
    button: 'Foreslå',
  },
  decide_pilot: {
    title: 'Træf beslutning om pilotprojektet',
    help: 'Stop det, giv det mere tid, eller lad det skalere op.',
    button: 'Beslut',
  },
  sign_pilot_decision: {
    title: 'Skriv under på beslutningen om pilotprojektet, eller afvis',
    help: 'Beslutningen gælder først, når to personer har skrevet under.',
    button: 'Læs og skriv under',
  },
  record_impact: {
    title: 'Vis, hvad produktet har opnået i perioden',
    help: 'Komitéen beslutter næste periode ud fra det, du viser.',
    button: 'Registrér effekten',
  },
  decide_term: {
    title: 'Træf beslutning om næste periode',
    help: 'Uden en beslutning slutter pengene med denne periode.',
    button: 'Beslut',
  },
};
