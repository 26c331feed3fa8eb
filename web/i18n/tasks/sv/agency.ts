import type { AgencyTaskWords } from '../words';

export const agency: AgencyTaskWords = {
  justify_split: {
    title: 'Förklara varför projekten är åtskilda',
    help: 'Tillsammans kan de passera en beloppsgräns. Utan goda skäl räknas de som ett.',
    button: 'Förklara',
  },
  decide_cluster: {
    title: 'Besluta om projekten ska räknas som ett',
    help: 'Slå ihop dem, godta skälen för att hålla isär dem eller avsluta frågan.',
    button: 'Besluta',
  },
  sign_cluster_decision: {
    title: 'Skriv under beslutet om projekten eller avstå',
    help: 'Beslutet gäller först när två personer har skrivit under.',
    button: 'Läs och skriv under',
  },
  reassess_agency: {
    title: 'Bedöm myndigheten på nytt',
    help: 'Den senaste bedömningen är för gammal för att gälla.',
    button: 'Bedöm',
  },
  review_autonomy: {
    title: 'Besluta om en indragen beslutanderätt',
    help: 'Myndigheten får inte besluta själv förrän du återställer rätten.',
    button: 'Besluta',
  },
  approve_rules: {
    title: 'Godkänn en version av reglerna eller avslå den',
    help: 'Den kan publiceras först när någon som inte har skrivit i den står bakom den.',
    button: 'Läs och godkänn',
  },
  start_rollout: {
    title: 'Starta övergången till nya regler eller stoppa den',
    help: 'Den når inget pågående projekt förrän någon annan än förslagsställaren startar den.',
    button: 'Se vad som ändras',
  },
};
