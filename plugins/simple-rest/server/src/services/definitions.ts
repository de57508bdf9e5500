import type { FieldError } from '@ortak/kernel/api';
import type { Dependencies } from '../domain/resource';

// What an engine needs to describe definitions that are more than the records of a resource.
export { canonical } from '../domain/compare-definitions';
export { composeKey, readKey } from '../domain/definition-keys';

/** One definition as it travels: recognised by `key`, and nothing in it is an id. */
export interface DefinitionItem {
  readonly key: string;
  readonly [field: string]: unknown;
}

/** What an engine lets travel. Parts are read and applied in the order of their `after`. */
export interface DefinitionPart {
  /** Name in the file and of its resource: `categories`. */
  readonly name: string;
  /** Parts whose keys this one refers to. */
  readonly after?: readonly string[];
  /** All that is here, in a stable order. */
  read(dependencies: Dependencies): Promise<DefinitionItem[]>;
  /** The ids of what is here by their keys: how other parts refer to it. */
  ids?(dependencies: Dependencies): Promise<ReadonlyMap<string, number>>;
  /** What of an item of a file cannot be, before anything is written; paths are within the item. */
  check?(item: DefinitionItem): FieldError[];
  /**
   * Writes what is new or other. Keys of other parts stand already. Nothing that is only here is touched.
   * @throws Refusal with paths `<index in items>.<field>`
   */
  apply(dependencies: Dependencies, changes: DefinitionChanges): Promise<void>;
}

export interface DefinitionChanges {
  readonly added: readonly DefinitionItem[];
  /** Whole items, as they shall be: what the file does not speak of is filled from what is here. */
  readonly changed: readonly DefinitionItem[];
}

/** The definitions that travel, by declaration: each engine declares its own in register(). */
export class Definitions {
  private readonly parts = new Map<string, DefinitionPart>();

  /** @throws Error when two parts have one name */
  declare(...parts: readonly DefinitionPart[]): void {
    for (const part of parts) {
      if (this.parts.has(part.name)) throw new Error(`Definitions ${part.name} are declared twice`);
      this.parts.set(part.name, part);
    }
  }

  get(name: string): DefinitionPart | undefined {
    return this.parts.get(name);
  }

  /** Every part, each behind those that it refers to. @throws Error when they refer to each other in a circle */
  inOrder(): DefinitionPart[] {
    const done = new Map<string, DefinitionPart>();
    let left = [...this.parts.values()];
    while (left.length > 0) {
      const ready = left.filter(({ after = [] }) =>
        after.every((name) => done.has(name) || !this.parts.has(name)),
      );
      if (ready.length === 0) throw new Error('Definitions refer to each other in a circle');
      for (const part of ready) done.set(part.name, part);
      left = left.filter(({ name }) => !done.has(name));
    }
    return [...done.values()];
  }
}
