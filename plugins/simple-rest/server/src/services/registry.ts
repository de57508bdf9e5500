import type { Dependencies, Resource, ResourceDeclaration } from '../domain/resource';
import { shapeFromContentType, type ModelMetadata } from '../domain/shape-from-content-type';

/** A save that was made from an older version than the record has now. */
export interface StaleSave {
  readonly record: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
}

/** Says what changed in between; declared by the engine that keeps the history. */
export type DescribeConflict = (
  dependencies: Dependencies,
  resource: string,
  stale: StaleSave,
) => Promise<unknown>;

/**
 * Every resource of the API, by declaration. Engines and the app declare theirs in register(); shapes are made when
 * first asked for, since Strapi's metadata exists only after its schema sync.
 */
export class Registry {
  private readonly declarations = new Map<string, ResourceDeclaration>();
  private readonly byUid = new Map<string, string>();
  private readonly resources = new Map<string, Resource>();
  describeConflict: DescribeConflict | undefined;

  /** @param metadataOf Strapi's metadata of a content type */
  constructor(private readonly metadataOf: (uid: string) => ModelMetadata) {}

  /** @throws Error when two declarations have one name */
  declare(...declarations: readonly ResourceDeclaration[]): void {
    for (const declaration of declarations) {
      if (this.declarations.has(declaration.name))
        throw new Error(`Resource ${declaration.name} is declared twice`);
      this.declarations.set(declaration.name, declaration);
      if (declaration.uid !== undefined && !this.byUid.has(declaration.uid))
        this.byUid.set(declaration.uid, declaration.name);
    }
  }

  names(): string[] {
    return [...this.declarations.keys()];
  }

  get(name: string): Resource | undefined {
    const made = this.resources.get(name);
    if (made !== undefined) return made;
    const declaration = this.declarations.get(name);
    if (declaration === undefined) return undefined;
    const resource = { ...declaration, shape: this.shapeOf(declaration) };
    this.resources.set(name, resource);
    return resource;
  }

  /** @throws Error when nothing has that name: for names in code, not in requests */
  need(name: string): Resource {
    const resource = this.get(name);
    if (resource === undefined) throw new Error(`No resource is declared with the name ${name}`);
    return resource;
  }

  private shapeOf(declaration: ResourceDeclaration): Resource['shape'] {
    if (declaration.shape !== undefined) {
      const fields = new Map(declaration.shape.fields);
      for (const field of declaration.computed ?? []) fields.set(field.name, { ...field, readOnly: true });
      return { ...declaration.shape, fields };
    }
    if (declaration.uid === undefined)
      throw new Error(`Resource ${declaration.name} has neither uid nor shape`);
    return shapeFromContentType(this.metadataOf(declaration.uid), declaration, (uid) => this.byUid.get(uid));
  }
}
