import type { SomeProblemWords } from '../words';

export const pilot = {
  'pilot-plan-missing': { title: 'Pilotens plan saknas', remedy: 'Ange hypotes, mått och tak.' },
  'pilot-plan-misplaced': { title: 'En pilotplan hör inte hit', remedy: 'Ta bort den eller välj projektslaget pilot.' },
  'pilot-plan-incomplete': { title: 'Pilotens plan är inte fullständig', remedy: 'Fyll i allt som reglerna kräver.' },
  'pilot-plan-fixed': {
    title: 'Planen kan inte längre ändras',
    remedy: 'Piloten bedöms efter planen den startade med.',
  },
  'pilot-cap-too-high': { title: 'Taket är högre än tillåtet', remedy: 'Välj ett lägre.' },
  'pilot-cap-below-use': { title: 'Taket är lägre än det som redan använts', remedy: 'Välj ett högre.' },
  'use-prohibited': { title: 'Lagen förbjuder denna användning av AI', remedy: 'Den får inte prövas.' },
  'no-pilot': { title: 'Projektet är ingen pilot', remedy: 'Det finns inget att göra här.' },
  'pilot-not-beginnable': { title: 'Piloten kan inte starta nu', remedy: 'Se vad som måste avgöras först.' },
  'pilot-not-begun': { title: 'Piloten har inte startat', remedy: 'Starta den först.' },
  'pilot-decided': { title: 'Piloten är redan avgjord', remedy: 'Den är stoppad eller uppskalad.' },
  'pilot-decision-pending': {
    title: 'Ett beslut om piloten väntar på underskrift',
    remedy: 'Skriv under eller avstå först.',
  },
  'pilot-cap-exceeded': { title: 'Summan är högre än pilotens tak', remedy: 'Använd mindre.' },
  'assessments-missing': { title: 'Bedömningar saknas', remedy: 'Lämna in dem innan piloten startar.' },
  'count-not-positive': { title: 'Antalet måste vara större än noll', remedy: 'Ange ett heltal.' },
  'result-incomplete': { title: 'Resultatet är inte fullständigt', remedy: 'Ange varje mått en gång för varje grupp.' },
  'no-such-result': { title: 'Resultatet väntar inte på kontroll', remedy: 'Det är redan kontrollerat.' },
  'own-result': { title: 'Du kan inte kontrollera ditt eget resultat', remedy: 'Be någon annan.' },
  'iterations-used-up': { title: 'Piloten får inte mer tid', remedy: 'Stoppa den eller låt den skalas upp.' },
  'scaling-blocked': {
    title: 'Piloten har inte visat tillräckligt',
    remedy: 'Se vad som saknas innan den kan skalas upp.',
  },
  'scaling-differs': {
    title: 'Projektet skiljer sig från det som piloten angav',
    remedy: 'Ange varför eller rätta det.',
  },
  'scaling-not-proposed': { title: 'Myndigheten har inte föreslagit uppskalning', remedy: 'Vänta på förslaget.' },
  'sandbox-not-provided': { title: 'Reglerna ger inga undantag', remedy: 'De vanliga reglerna gäller.' },
  'not-exemptible': {
    title: 'Inget undantag kan ges här',
    remedy: 'Välj en regel som det går att göra undantag från.',
  },
  'exemption-too-long': { title: 'Undantaget är längre än tillåtet', remedy: 'Välj en tidigare sista dag.' },
  'no-product-term': { title: 'Ingen period för produkten är öppen', remedy: 'Det finns inget att besluta.' },
  'impact-not-measured': { title: 'Ingen har visat vad produkten åstadkommit', remedy: 'Redovisa effekten först.' },
  'no-such-exemption': { title: 'Undantaget gäller inte', remedy: 'Se vilka som gör det.' },
} satisfies SomeProblemWords;
