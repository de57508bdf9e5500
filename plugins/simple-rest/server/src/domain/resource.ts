import type { Actor } from '@ortak/kernel/access';
import type { FieldError } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { Figures, FigureSource } from './figures';
import type { ExtraFacts, Shape, Field } from './shape';

/** One record on its way into the database, with what stands there now. Hooks may change `values` and add `errors`. */
export interface Write {
  readonly id?: number;
  /** The stored record (API names) when it is an update. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** Only the keys that are written. To-many relations are arrays of ids. */
  readonly values: Record<string, unknown>;
  readonly lines: Record<string, LineWrite[]>;
  readonly errors: FieldError[];
}

export interface LineWrite {
  readonly id?: number;
  readonly values: Record<string, unknown>;
}

export type { FieldError, FigureSource };

export interface Dependencies {
  readonly sql: Sql;
  readonly actor: Actor;
  /** What the caller has been warned of and wants all the same: `?confirm=duplicates`. */
  readonly confirmed?: ReadonlySet<string>;
}

/** Rules of a resource around its writes. All are set-based: an import calls them once for thousands of records. */
export interface Hooks {
  /** Before rows are written: fills, normalises and checks. */
  prepare?(dependencies: Dependencies, writes: readonly Write[]): Promise<void>;
  /** After rows and their lines stand, in the same transaction. Throws a Refusal to undo everything. */
  settle?(dependencies: Dependencies, written: readonly Written[]): Promise<void>;
  /** Of records that have just been made: which seem to be there already. Nothing is refused, an import warns. */
  resemble?(dependencies: Dependencies, ids: readonly number[]): Promise<Resemblance[]>;
  /** Before a record is deleted. */
  remove?(dependencies: Dependencies, id: number): Promise<void>;
}

/** A record that has just been made, and another one that is likely the same. */
export interface Resemblance {
  readonly id: number;
  readonly other: number;
  readonly code: string;
  readonly name: string;
  /** The fields in which they are the same. */
  readonly paths: readonly string[];
}

export interface Written {
  readonly id: number;
  readonly created: boolean;
  readonly write: Write;
}

/** Lines that live and die with their record: `lines` of a subscription. Read with it and written with it. */
export interface LinesDeclaration {
  /** Name of the resource of the lines, for its shape. */
  readonly resource: string;
  /** The line's field that leads back to the record. */
  readonly parent: string;
  /** Field that keeps the order of the lines. */
  readonly order: string;
}

export type Action = 'list' | 'view' | 'create' | 'edit' | 'delete' | 'export';

export interface PortalDeclaration {
  /** Area of the portal's rights that must allow `view`. Defaults to the resource's name. */
  readonly area?: string;
  /** Area whose right suffices for the record that is the caller in person: everybody has their own profile. */
  readonly ownArea?: string;
  /** Only these fields are shown in the portal. */
  readonly fields: readonly string[];
  /** To-one relations that may be embedded. */
  readonly embed?: readonly string[];
  /** What the portal may do besides looking, with the right of the same name, to rows that the database lets it write. */
  readonly actions?: readonly ('create' | 'edit')[];
  /** The fields that it may write; others that it sees are ignored, and what it does not see is unknown to it. */
  readonly writable?: readonly string[];
}

/** A filter of its own, by the id of a record of `target`. */
export interface Condition {
  readonly target: string;
  /** SQL over the row `t`. @param id the parameter that holds the id */
  readonly sql: (id: string) => string;
}

/** A column of an export that no field says: what people have named themselves inside of a JSON value. */
export interface OwnColumn {
  readonly name: string;
  /** Its names, its type and the words of its options. */
  readonly facts: ExtraFacts;
  /** SQL of the value for the row `t`; nothing of a request stands in it. */
  readonly sql: string;
}

export interface OwnColumns {
  /** Fields in whose place the columns stand. */
  readonly instead: readonly string[];
  readonly columns: readonly OwnColumn[];
}

export interface ResourceDeclaration {
  readonly name: string;
  /** Area of the staff's rights. Defaults to the resource's name. */
  readonly area?: string;
  /** Strapi's content type, or `shape` for a table of our own. */
  readonly uid?: string;
  readonly shape?: Shape;
  readonly actions: readonly Action[];
  /** Fields that requests cannot write (they are ignored), besides the computed ones. */
  readonly readOnly?: readonly string[];
  readonly hidden?: readonly string[];
  /**
   * Other values by which a record is found, by the field that they stand for: an SQL query with the columns `key` and
   * `id`. Equality, search and the matching of imports look there too.
   */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Texts that are stored in one form, however they were typed: written, filtered and matched by it. */
  readonly forms?: Readonly<Record<string, (text: string) => string>>;
  readonly computed?: readonly Field[];
  /** Fields that are written and never read: the hooks do with them what the resource is for. */
  readonly writeOnly?: readonly Field[];
  /**
   * An SQL expression over `t`, folded by app.fold, that `q` searches: `t.search_text` of app.ensure_search(), or the same text as
   * its trigram index.
   */
  readonly search?: string;
  /** Where `search` stands in another table: which, and how its row belongs to `t`. */
  readonly searchIn?: { readonly table: string; readonly condition: string };
  readonly sort?: readonly [field: string, order: 'ASC' | 'DESC'];
  readonly lines?: Readonly<Record<string, LinesDeclaration>>;
  /** Filters that are more than a field: `party` of relationships finds a member on either side. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  /** Figures whose keys are data, filtered and sorted as `<name>.<key>`. */
  readonly figures?: Figures;
  /** The currency of its amounts, where no record says one: a member's annual sales. */
  readonly currency?: string;
  /** A field that names a record where only its id stands. */
  readonly label?: string;
  readonly hooks?: Hooks;
  /** Further columns of an export of these rows, decided when it is asked for. */
  readonly exportColumns?: (
    dependencies: Dependencies,
    filter: Readonly<Record<string, unknown>>,
  ) => Promise<OwnColumns>;
  readonly portal?: PortalDeclaration;
  /** Records that another service writes, by rules of its own: replaces writing only. */
  readonly writer?: Writer;
  /** Rows that are computed rather than stored: replaces reading and writing. */
  readonly virtual?: VirtualSource;
}

export interface Writer {
  /** All that it writes is in the caller's transaction and no other, so an import may call it record by record. */
  readonly inTransaction?: boolean;
  /** @returns the id of the new record */
  create(dependencies: Dependencies, body: unknown): Promise<number>;
  edit(dependencies: Dependencies, id: number, body: unknown): Promise<void>;
}

export interface VirtualSource {
  list(dependencies: Dependencies, query: VirtualQuery): Promise<{ rows: unknown[]; total: number }>;
  view?(dependencies: Dependencies, id: string): Promise<unknown>;
  create?(dependencies: Dependencies, values: Record<string, unknown>): Promise<unknown>;
  edit?(dependencies: Dependencies, id: string, values: Record<string, unknown>): Promise<unknown>;
  delete?(dependencies: Dependencies, id: string): Promise<unknown>;
}

export interface VirtualQuery {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly from: number;
  readonly to: number;
  readonly portal: boolean;
}

/** For whom extra fields are: what the portal does not see does not exist there. */
export type Reader = 'console' | 'portal';

/**
 * The fields that administrators have added to a resource, as they stand now for one kind of reader: another engine keeps the
 * definitions. Their values are keys of the column `extra`.
 */
export interface ExtraFields {
  /** Each as a field `extra.<key>` with the SQL of its value: filters, sorting and exports go by them. */
  readonly fields: readonly Field[];
  /**
   * Reads the `extra` of a body. Absent keys keep their value, null takes one away.
   * @returns the changes by key, and an error for each key that is unknown or does not take its value
   */
  read(value: unknown): { readonly changes: Record<string, unknown>; readonly errors: readonly FieldError[] };
  /** Rules that need more than the body: categories, defaults, what is required, unique or refers to other records. */
  settle(dependencies: Dependencies, writes: readonly Write[]): Promise<void>;
  /** SQL of `extra` for the row `t`, without what nobody may see any more (archived) or this reader may not. */
  readonly select: string;
  /** Whether the database merges what is written into what stands there by itself: the portal does not read the column. */
  readonly mergedByDatabase?: boolean;
  /** Under which key a value is stored: the one that the field had when it was made. */
  storedKey(key: string): string;
}

/** A declaration with its shape resolved, as the registry keeps it. */
export interface Resource extends Omit<ResourceDeclaration, 'shape'> {
  readonly shape: Shape;
  readonly extra?: ExtraFields;
}
