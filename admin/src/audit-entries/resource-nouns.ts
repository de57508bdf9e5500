export type Resource = string;

const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', analyses: 'analysis' };

/** `bank-accounts` → `bankAccount`: how the texts name states and choices of a resource. */
export function nounOf(resource: Resource): string {
  const words = (IRREGULAR[resource] ?? resource.replace(/ies$/, 'y').replace(/s$/, '')).split('-');
  return words.map((word, i) => (i ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join('');
}

/** Where texts of a value may stand, the most special first. */
export function choiceKeys(resource: Resource, field: string, value: string): string[] {
  const noun = nounOf(resource);
  const name = field.split('.').at(-1) ?? field;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [
    `status.${noun}.${value}`,
    `choices.${noun}${capital}.${value}`,
    `choices.${name}.${value}`,
    `choices.${name.replace(/^staff/, '').toLowerCase()}.${value}`,
    `choices.${field.startsWith('portal.rights') ? 'right' : name}.${value}`,
  ];
}
