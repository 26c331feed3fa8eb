import type { SomeProblemWords } from '../words';

export const agency = {
  'no-such-cluster': { title: 'Gruppen av projekt finns inte', remedy: 'Kontrollera beteckningen.' },
  'no-aggregation-rule': { title: 'Reglerna räknar inte samman projekt', remedy: 'Det finns inget att besluta.' },
  'no-line-together': {
    title: 'Tillsammans når projekten ingen gräns i reglerna',
    remedy: 'Välj projekt som når en gräns tillsammans men inte var för sig.',
  },
  'cluster-settled': { title: 'Frågan om gruppen är avgjord', remedy: 'Det går inte att göra mer.' },
  'justification-not-used': { title: 'Reglerna kräver ingen förklaring', remedy: 'Besluta utan.' },
  'justification-pending': { title: 'Alla myndigheter har inte svarat', remedy: 'Vänta på svaren eller sista dagen.' },
  'justification-not-asked': {
    title: 'Er myndighet har inte ombetts förklara',
    remedy: 'Det finns inget att besvara.',
  },
  'not-in-cluster': { title: 'Projektet ingår inte i gruppen', remedy: 'Välj ett som gör det.' },
  'immunity-not-used': { title: 'Reglerna kan inte godta en uppdelning för en tid', remedy: 'Välj ett annat beslut.' },
  'immunity-too-long': { title: 'Tiden är längre än tillåtet', remedy: 'Välj en tidigare sista dag.' },
  'assessment-not-provided': { title: 'Myndigheter bedöms inte i detta', remedy: 'Reglerna kräver det inte.' },
  'class-unknown': { title: 'Klassen finns inte', remedy: 'Välj en på skalan.' },
  'assessment-outdated': { title: 'Bedömningen är för gammal', remedy: 'Gör en ny.' },
  'assessment-older': { title: 'En senare bedömning finns', remedy: 'Använd den.' },
  'autonomy-not-provided': { title: 'Myndigheter kan inte besluta själva här', remedy: 'Reglerna tillåter det inte.' },
  'level-not-delegable': { title: 'Nivån kan inte överlåtas till myndigheten', remedy: 'Välj en lägre nivå.' },
  'no-autonomy': { title: 'Myndigheten får inte besluta själv', remedy: 'Det finns inget att ändra.' },
  'autonomy-suspended': { title: 'Beslutanderätten är indragen', remedy: 'Återställ den först.' },
  'autonomy-not-suspended': { title: 'Beslutanderätten är inte indragen', remedy: 'Det finns inget att återställa.' },
  'needs-approval': {
    title: 'En annan person måste godkänna reglerna först',
    remedy: 'Be någon som inte skrivit dem.',
  },
  'own-rules': { title: 'Du kan inte godkänna det du skrivit eller föreslagit', remedy: 'Be en annan person.' },
  'outside-validity': {
    title: 'Dagen ligger utanför reglernas giltighetstid',
    remedy: 'Välj en dag inom den, inte bakåt i tiden.',
  },
  'wrong-adoption-stage': { title: 'Det går inte att göra med reglerna nu', remedy: 'Se i vilket läge de är.' },
  'wrong-rollout-stage': { title: 'Det går inte att göra med utrullningen nu', remedy: 'Se i vilket läge den är.' },
  'own-rollout': {
    title: 'Du föreslog utrullningen och får inte starta den',
    remedy: 'Be en annan person starta den.',
  },
  'rollout-not-in-force': { title: 'Bara regler som gäller kan rullas ut', remedy: 'Sätt dem i kraft först.' },
  'rollout-overlaps': { title: 'En annan utrullning når samma projekt', remedy: 'Vänta tills den är klar.' },
  'other-jurisdiction': { title: 'Projekten hör till ett annat land eller organ', remedy: 'Välj regler för samma.' },
  'nothing-to-roll-out': {
    title: 'Inget projekt följer en annan version av reglerna',
    remedy: 'Det finns inget att rulla ut.',
  },
} satisfies SomeProblemWords;
