import type { SomeProblemWords } from '../words';

export const pilot = {
  'pilot-plan-missing': { title: 'Pilotprojektets plan mangler', remedy: 'Angiv hypotese, mål og lofter.' },
  'pilot-plan-misplaced': {
    title: 'En pilotplan hører ikke hjemme her',
    remedy: 'Fjern den, eller vælg arten pilotprojekt.',
  },
  'pilot-plan-incomplete': {
    title: 'Pilotprojektets plan er ikke fuldstændig',
    remedy: 'Udfyld alt, hvad reglerne kræver.',
  },
  'pilot-plan-fixed': {
    title: 'Planen kan ikke længere ændres',
    remedy: 'Pilotprojektet bedømmes efter den plan, det begyndte med.',
  },
  'pilot-cap-too-high': { title: 'Loftet er højere end tilladt', remedy: 'Vælg et lavere.' },
  'pilot-cap-below-use': { title: 'Loftet er lavere end det allerede brugte', remedy: 'Vælg et højere.' },
  'use-prohibited': { title: 'Loven forbyder denne brug af AI', remedy: 'Den må ikke afprøves.' },
  'no-pilot': { title: 'Projektet er ikke et pilotprojekt', remedy: 'Der er intet at gøre her.' },
  'pilot-not-beginnable': { title: 'Pilotprojektet kan ikke begynde nu', remedy: 'Se, hvad der skal afgøres først.' },
  'pilot-not-begun': { title: 'Pilotprojektet er ikke begyndt', remedy: 'Begynd det først.' },
  'pilot-decided': { title: 'Pilotprojektet er allerede afgjort', remedy: 'Det er stoppet eller skaleret op.' },
  'pilot-decision-pending': {
    title: 'En beslutning om pilotprojektet afventer underskrift',
    remedy: 'Underskriv eller afvis den først.',
  },
  'pilot-cap-exceeded': { title: 'Summen er over pilotprojektets loft', remedy: 'Brug mindre.' },
  'assessments-missing': { title: 'Der mangler vurderinger', remedy: 'Indsend dem, før pilotprojektet begynder.' },
  'count-not-positive': { title: 'Antallet skal være større end nul', remedy: 'Angiv et helt tal.' },
  'result-incomplete': { title: 'Resultatet er ikke fuldstændigt', remedy: 'Angiv hvert mål én gang for hver gruppe.' },
  'no-such-result': { title: 'Resultatet afventer ikke kontrol', remedy: 'Det er allerede kontrolleret.' },
  'own-result': { title: 'Du kan ikke kontrollere dit eget resultat', remedy: 'Bed en anden.' },
  'iterations-used-up': { title: 'Pilotprojektet får ikke mere tid', remedy: 'Stop det, eller lad det skalere op.' },
  'scaling-blocked': {
    title: 'Pilotprojektet har ikke vist nok',
    remedy: 'Se, hvad der mangler, før det kan skaleres op.',
  },
  'scaling-differs': {
    title: 'Projektet afviger fra det, pilotprojektet oplyste',
    remedy: 'Skriv hvorfor, eller ret det.',
  },
  'scaling-not-proposed': { title: 'Myndigheden har ikke foreslået opskalering', remedy: 'Vent på forslaget.' },
  'sandbox-not-provided': { title: 'Reglerne giver ingen undtagelser', remedy: 'De almindelige regler gælder.' },
  'not-exemptible': { title: 'Der kan ikke gives undtagelse her', remedy: 'Vælg en regel, hvor der kan.' },
  'exemption-too-long': { title: 'Undtagelsen er længere end tilladt', remedy: 'Vælg en tidligere sidste dag.' },
  'no-product-term': { title: 'Ingen periode for produktet er åben', remedy: 'Der er intet at afgøre.' },
  'impact-not-measured': { title: 'Ingen har vist, hvad produktet har opnået', remedy: 'Registrér effekten først.' },
  'no-such-exemption': { title: 'Undtagelsen gælder ikke', remedy: 'Se, hvilke der gør.' },
} satisfies SomeProblemWords;
