import type {
  Dependencies,
  ExtraFields,
  Reader,
  Resource,
  ResourceDeclaration,
  Write,
} from '../domain/resource';
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
 * Takes out of checked writes what is asked for rather than written: own data that our staff look at first.
 * @returns the writes of which nothing is left to write
 */
export type DivertWrites = (
  dependencies: Dependencies,
  resource: Resource,
  writes: readonly Write[],
) => Promise<ReadonlySet<Write>>;

/** Where the extra fields of resources come from: the engine that keeps their definitions. */
export interface ExtraFieldsSource {
  /** Another one whenever a definition has changed. */
  readonly state: unknown;
  of(resource: Resource, reader: Reader): ExtraFields;
}

/** A resource takes extra fields by having a column for them. */
export const takesExtra = ({ shape }: Resource): boolean => shape.fields.get('extra')?.type === 'json';

/**
 * Every resource of the API, by declaration. Engines and the app declare theirs in register(); shapes are made when
 * first asked for, since Strapi's metadata exists only after its schema sync.
 */
export class Registry {
  private readonly declarations = new Map<string, ResourceDeclaration>();
  private readonly byUid = new Map<string, string>();
  private readonly resources = new Map<string, Resource>();
  /** Resources with the extra fields of one state of the definitions. */
  private extended = new Map<string, Resource>();
  private state: unknown;
  extraFields: ExtraFieldsSource | undefined;
  describeConflict: DescribeConflict | undefined;
  divert: DivertWrites | undefined;

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

  /** @param reader for whom: the portal's extra fields are fewer, and come another way */
  get(name: string, reader: Reader = 'console'): Resource | undefined {
    const plain = this.plain(name);
    if (plain === undefined || this.extraFields === undefined || !takesExtra(plain)) return plain;
    if (this.state !== this.extraFields.state) {
      this.state = this.extraFields.state;
      this.extended = new Map();
    }
    const key = `${reader} ${name}`;
    const made = this.extended.get(key);
    if (made !== undefined) return made;
    const extra = this.extraFields.of(plain, reader);
    const fields = new Map(plain.shape.fields);
    for (const field of extra.fields) fields.set(field.name, field);
    const resource = { ...plain, shape: { ...plain.shape, fields }, extra };
    this.extended.set(key, resource);
    return resource;
  }

  /** As it was declared, without extra fields. */
  plain(name: string): Resource | undefined {
    const made = this.resources.get(name);
    if (made !== undefined) return made;
    const declaration = this.declarations.get(name);
    if (declaration === undefined) return undefined;
    const resource = { ...declaration, shape: this.shapeOf(declaration) };
    this.resources.set(name, resource);
    return resource;
  }

  /** The same resources with other extra fields: for an import that defines what its file brings. */
  withExtraFields(source: ExtraFieldsSource): Registry {
    const other = new Registry(this.metadataOf);
    other.declare(...this.declarations.values());
    other.describeConflict = this.describeConflict;
    other.divert = this.divert;
    other.extraFields = source;
    return other;
  }

  /** @throws Error when nothing has that name: for names in code, not in requests */
  need(name: string, reader: Reader = 'console'): Resource {
    const resource = this.get(name, reader);
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
