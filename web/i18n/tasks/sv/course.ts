import type { CourseTaskWords } from '../words';

export const course: CourseTaskWords = {
  set_baseline: {
    title: 'Fastställ referensplanen',
    help: 'Kostnad, tid och nytta mäts mot den från och med nu.',
    button: 'Fastställ',
  },
  decide_baseline: {
    title: 'Besluta om en ny referensplan',
    help: 'Den första referensplanen visas alltid bredvid den nya.',
    button: 'Besluta',
  },
  explain_divergence: {
    title: 'Utred bedömningar som går isär',
    help: 'Projektet bedöms mycket olika. Ta reda på varför.',
    button: 'Utred',
  },
  file_plan: {
    title: 'Lämna en åtgärdsplan',
    help: 'Ange vad ni ska göra, till när och vem som ansvarar.',
    button: 'Lämna planen',
  },
  decide_stage_term: {
    title: 'Avgör om skedet får vara längre',
    help: 'Skedet har varat längre än reglerna tillåter. Förläng det, eller föreslå att projektet stoppas.',
    button: 'Avgör',
  },
  update_remediation: {
    title: 'Berätta hur åtgärdsplanen går',
    help: 'Skriv vad som har gjorts sedan sist, vad som inte har gjorts och vad som kommer.',
    button: 'Lämna in läget',
  },
  file_health_check: {
    title: 'Lämna den oberoende genomlysningen',
    help: 'Någon utanför myndigheten går igenom projektet. Lämna in det som kom fram.',
    button: 'Lämna rapporten',
  },
  hold_session: {
    title: 'Håll uppföljningsmötet',
    help: 'Träffa de ansvariga och dokumentera vad ni kom överens om.',
    button: 'Dokumentera mötet',
  },
  open_ordered_review: {
    title: 'Lägg frågan inför rådet',
    help: 'Reglerna kräver en ny granskning av projektet.',
    button: 'Inled granskningen',
  },
  decide_measure: {
    title: 'Besluta om det som lämnats in',
    help: 'Godta planen eller rapporten, skicka tillbaka den eller ta nästa steg.',
    button: 'Besluta',
  },
  follow_up_measure: {
    title: 'Följ upp det som inte gjorts i tid',
    help: 'Sista dagen för ett krav har passerat. Ta ställning till vad som ska följa.',
    button: 'Följ upp',
  },
  file_report: {
    title: 'Lämna lägesrapporten',
    help: 'Perioden är slut. Tidigare värden och bokfört utfall är redan ifyllda.',
    button: 'Rapportera',
  },
  sign_report: {
    title: 'Skriv under rapporten eller skicka tillbaka den',
    help: 'Rapporten är inlämnad när alla i ledet har skrivit under.',
    button: 'Läs och skriv under',
  },
  follow_up_report: {
    title: 'Följ upp en rapport som saknas',
    help: 'Sista dagen har passerat. Begär in rapporten eller ta ställning till vad som ska följa.',
    button: 'Följ upp',
  },
  begin_data_quality: {
    title: 'Planera hur era uppgifter ska bli bättre',
    help: 'Det som rapporterats går inte att lita på. Beskriv vad ni gör åt det.',
    button: 'Gör en plan',
  },
  follow_up_data_quality: {
    title: 'Följ upp uppgifter som inte blir bättre',
    help: 'Myndigheten har inte börjat i tid. Ta ställning till vad som ska följa.',
    button: 'Följ upp',
  },
  end_data_quality: {
    title: 'Avgör om uppgifterna går att lita på igen',
    help: 'Myndigheten följs närmare tills du har avgjort det.',
    button: 'Se uppgifterna',
  },
  sign_freeze: {
    title: 'Skriv under beslutet om frysning eller avstå',
    help: 'Det krävs två personer för att frysa medel och för att häva en frysning.',
    button: 'Läs och skriv under',
  },
  do_run_down_item: {
    title: 'Gör det som återstår av avvecklingen',
    help: 'Projektet är avvecklat när varje punkt är gjord och styrkt.',
    button: 'Rapportera som gjort',
  },
  verify_run_down_item: {
    title: 'Kontrollera en punkt i avvecklingen',
    help: 'Gå igenom underlaget. Bekräfta det eller skicka tillbaka det.',
    button: 'Kontrollera',
  },
  complete_run_down: {
    title: 'Bekräfta att projektet är avvecklat',
    help: 'Alla punkter är klara. Din bekräftelse avslutar avvecklingen.',
    button: 'Bekräfta',
  },
  follow_claim: {
    title: 'Bevaka en leverantörs krav',
    help: 'Registrera hur kravet avgörs och vad det kostar.',
    button: 'Registrera utfallet',
  },
  decide_exit: {
    title: 'Besluta om projektet lämnar tillsynen',
    help: 'Kontrollera vad som levererats, vad som är öppet och vem som tar över det.',
    button: 'Besluta',
  },
  measure_benefits: {
    title: 'Mät nyttan',
    help: 'Ange vad varje utlovad nytta har blivit, med källa.',
    button: 'Redovisa nytta',
  },
  verify_benefits: {
    title: 'Kontrollera redovisningen av nyttan',
    help: 'Du bekräftar siffrorna eller skickar tillbaka dem med en motivering.',
    button: 'Kontrollera',
  },
  follow_up_benefits: {
    title: 'Följ upp en nyttomätning som saknas',
    help: 'Sista dagen har passerat. Se till att nyttan mäts.',
    button: 'Följ upp',
  },
  review_implementation: {
    title: 'Utvärdera projektet efter avslutet',
    help: 'Jämför det som utlovades med det som levererades.',
    button: 'Skriv utvärderingen',
  },
  follow_up_review: {
    title: 'Följ upp en utvärdering som saknas',
    help: 'Sista dagen har passerat. Se till att projektet utvärderas.',
    button: 'Följ upp',
  },
  share_lesson: {
    title: 'Dela era lärdomar',
    help: 'Beskriv vad som fungerade eller gick fel så att andra projekt har nytta av det.',
    button: 'Skriv en lärdom',
  },
  confirm_lesson: {
    title: 'Bekräfta en lärdom',
    help: 'Läs den före andra. Den delas när du bekräftar den.',
    button: 'Läs och bekräfta',
  },
  follow_up_lesson: {
    title: 'Följ upp lärdomar som saknas',
    help: 'Sista dagen har passerat. Se till att lärdomarna delas.',
    button: 'Följ upp',
  },
  begin_pilot: {
    title: 'Starta piloten',
    help: 'De bedömningar som krävs ska finnas i ärendet. Pilottiden räknas från den dagen.',
    button: 'Starta',
  },
  record_pilot_result: {
    title: 'Redovisa vad piloten har visat',
    help: 'Ange alla mått i planen. Någon annan kontrollerar sedan underlaget.',
    button: 'Redovisa resultatet',
  },
  verify_pilot_result: {
    title: 'Kontrollera pilotens resultat',
    help: 'Gå igenom underlaget till mätningen och godta det eller inte.',
    button: 'Kontrollera',
  },
  propose_scaling: {
    title: 'Föreslå vad piloten ska bli',
    help: 'Förslaget ligger till grund för beslutet om att skala upp.',
    button: 'Föreslå',
  },
  decide_pilot: {
    title: 'Besluta om piloten',
    help: 'Avsluta den, ge den mer tid eller låt den skalas upp.',
    button: 'Besluta',
  },
  sign_pilot_decision: {
    title: 'Skriv under beslutet om piloten eller avstå',
    help: 'Beslutet gäller först när två personer har skrivit under.',
    button: 'Läs och skriv under',
  },
  record_impact: {
    title: 'Visa vad produkten har åstadkommit under perioden',
    help: 'Kommittén beslutar om nästa period utifrån det du visar.',
    button: 'Redovisa effekten',
  },
  decide_term: {
    title: 'Besluta om nästa period',
    help: 'Utan beslut tar pengarna slut när den här perioden är över.',
    button: 'Besluta',
  },
};
