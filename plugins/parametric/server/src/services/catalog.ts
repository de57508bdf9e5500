import type { System } from '@ortak/database';
import type { ExtraFields, Reader, Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { ExtraFieldsSource, Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Definition } from '../domain/definition';
import { extraFieldsOf, inPortal, portalFieldsOf } from '../domain/extra-fields';
import {
  loadDefinitions,
  loadPortalScreens,
  readState,
  type PortalScreen,
} from '../repositories/definitions';
import { settleExtra } from './settle-extra';

/** For so many milliseconds nobody asks again whether a definition has changed. Other nodes' changes show within it. */
const rest = 300;
/** After a change made here every request asks, until the change has surely been committed or not. */
const alert = 5_000;

/** Definitions as they stood at one moment, by entity. */
export class Definitions implements ExtraFieldsSource {
  private readonly made = new Map<string, ExtraFields>();
  readonly state = this;

  constructor(
    readonly all: readonly Definition[],
    private readonly registry: () => Registry,
    /** Screens that the portal shows, in their order. */
    readonly portalScreens: readonly PortalScreen[] = [],
  ) {}

  ofEntity(entity: string): Definition[] {
    return this.all.filter((definition) => definition.entity === entity);
  }

  of({ name, shape }: Resource, reader: Reader): ExtraFields {
    const key = `${reader} ${name}`;
    let made = this.made.get(key);
    if (made === undefined) {
      const own = this.ofEntity(name);
      const known = reader === 'portal' ? inPortal(own) : own.filter(({ archived }) => !archived);
      const settle: ExtraFields['settle'] = (dependencies, writes) =>
        settleExtra(this.registry(), known, name, dependencies, writes);
      made = reader === 'portal' ? portalFieldsOf(own, shape.table, settle) : extraFieldsOf(own, settle);
      this.made.set(key, made);
    }
    return made;
  }

  /** The same and these. */
  with(more: readonly Definition[]): Definitions {
    return new Definitions([...this.all, ...more], this.registry, this.portalScreens);
  }
}

/**
 * The definitions of this program's node. They are kept in memory and looked at again when the database says that one has
 * changed, so a field is live everywhere within a third of a second, and at once where it was made.
 */
export class Catalog implements ExtraFieldsSource {
  private current: Definitions;
  /** Goes up with every change of a definition or screen. */
  version = -1;
  private asked = -Infinity;
  private alertUntil = -Infinity;

  constructor(
    private readonly system: () => System,
    registry: () => Registry,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.current = new Definitions([], registry);
    this.registry = registry;
  }

  private readonly registry: () => Registry;

  get state(): unknown {
    return this.current;
  }

  get definitions(): Definitions {
    return this.current;
  }

  of(resource: Resource, reader: Reader): ExtraFields {
    return this.current.of(resource, reader);
  }

  /** A change is on its way to its commit. */
  expectChange(): void {
    this.alertUntil = this.now() + alert;
  }

  /** Brings the definitions up to date. On the System's pool: what a request has not committed is nobody's yet. */
  async refresh(): Promise<void> {
    const now = this.now();
    if (now < this.asked + rest && now >= this.alertUntil) return;
    this.asked = now;
    const version = await readState(this.system().pool);
    if (version === this.version) return;
    const [all, screens] = await this.system().transaction(async (sql) => [
      await loadDefinitions(sql),
      await loadPortalScreens(sql),
    ]);
    // A slower look that began before another one must not bring old definitions back.
    if (version < this.version) return;
    this.version = version;
    this.current = new Definitions(all, this.registry, screens);
  }
}
