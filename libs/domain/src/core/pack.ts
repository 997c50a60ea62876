import { hexOf, packedHex } from './packed-hex.js';

/** JSON in which what repeats stands once. `pack` makes it and `unpack` reads it; nobody else looks inside. */
export interface Packed {
  /** Names of the keys of every kind of object. */
  readonly shapes: readonly (readonly Token[])[];
  /** Values that occur more than once, the most frequent first. */
  readonly shared: readonly Token[];
  readonly root: Token;
}
/**
 * The place of a shared value; or a text or number with a mark in front; or a list with `list` in front; or the values of
 * an object with the place of its shape in front; or a boolean or null as it is.
 */
export type Token = number | string | boolean | null | readonly Token[];

const list = -1;
const marks = { text: "'", number: '=', hex: '#', uuid: '~' } as const;

type Leaf = string | number | boolean | null;

/** A value that occurs at least once. Equal values are one node. */
interface Node {
  readonly leaf: Leaf;
  /** A list or an object: the place of its shape, and its parts. */
  readonly compound: { readonly shape: number; readonly parts: readonly number[] } | null;
  uses: number;
}

/** Every different value in a value, its parts before itself. */
class Nodes {
  readonly all: Node[] = [];
  readonly shapes: (readonly number[])[] = [];
  private readonly places = new Map<string, number>();
  private readonly shapePlaces = new Map<string, number>();

  /** The place of a value's node. */
  read(value: unknown): number {
    if (Array.isArray(value))
      return this.compound(
        list,
        value.map((part) => this.read(part)),
      );
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).filter(([, part]) => part !== undefined);
      const shape = this.shape(entries.map(([key]) => key));
      return this.compound(
        shape,
        entries.map(([, part]) => this.read(part)),
      );
    }
    const leaf = isLeaf(value) ? value : null;
    return this.place(typeof leaf === 'string' ? `'${leaf}` : String(leaf), leaf, null);
  }

  private compound(shape: number, parts: readonly number[]): number {
    return this.place(`[${shape},${parts.join()}`, null, { shape, parts });
  }

  private shape(keys: readonly string[]): number {
    const id = JSON.stringify(keys);
    const known = this.shapePlaces.get(id);
    if (known !== undefined) return known;
    const place = this.shapes.push(keys.map((key) => this.read(key))) - 1;
    this.shapePlaces.set(id, place);
    return place;
  }

  private place(id: string, leaf: Leaf, compound: Node['compound']): number {
    const known = this.places.get(id);
    const node = known === undefined ? undefined : this.all[known];
    if (known !== undefined && node !== undefined) {
      node.uses += 1;
      return known;
    }
    const place = this.all.push({ leaf, compound, uses: 1 }) - 1;
    this.places.set(id, place);
    return place;
  }
}

/**
 * A value of JSON, written as briefly as can be without losing anything: keys once for each kind of object, equal values
 * once, hashes and ids with fewer digits. Keys whose value is undefined are left out.
 */
export function pack(value: unknown): Packed {
  const nodes = new Nodes();
  const root = nodes.read(value);
  const shared = worthSharing(nodes.all);
  const references = new Map(shared.map((place, index) => [place, index]));
  const spell = (place: number): Token => {
    const { leaf, compound } = nodes.all[place] ?? { leaf: null, compound: null };
    return compound === null ? spelledLeaf(leaf) : [compound.shape, ...compound.parts.map(write)];
  };
  const write = (place: number): Token => references.get(place) ?? spell(place);
  return { shapes: nodes.shapes.map((keys) => keys.map(write)), shared: shared.map(spell), root: write(root) };
}

/** Places of the nodes that are shorter as a reference, the most used first: they get the shortest references. */
function worthSharing(nodes: readonly Node[]): readonly number[] {
  const lengths: number[] = [];
  for (const { leaf, compound } of nodes) {
    // Parts that are long are shared themselves.
    const spelled = compound?.parts.reduce((sum, part) => sum + Math.min(lengths[part] ?? 0, 4) + 1, 4);
    lengths.push(spelled ?? String(JSON.stringify(spelledLeaf(leaf))).length);
  }
  return nodes
    .map(({ uses }, place) => ({ place, uses, length: lengths[place] ?? 0 }))
    .filter(({ uses }) => uses > 1)
    .sort((a, b) => b.uses - a.uses)
    .filter(({ uses, length }, rank) => (uses - 1) * length > uses * String(rank).length + 1)
    .map(({ place }) => place);
}

/** What was packed. Equal parts come back as one object. */
export function unpack({ shapes, shared, root }: Packed): unknown {
  const known = new Map<number, unknown>();
  const read = (token: Token): unknown => {
    if (typeof token === 'string') return readLeaf(token);
    if (typeof token === 'number') return readShared(token);
    if (typeof token !== 'object' || token === null) return token;
    const [shape, ...parts] = token;
    if (shape === list) return parts.map(read);
    const keys = shapes[Number(shape)] ?? [];
    return Object.fromEntries(keys.map((key, index) => [read(key), read(parts[index] ?? null)]));
  };
  const readShared = (place: number): unknown => {
    if (known.has(place)) return known.get(place);
    const value = read(shared[place] ?? null);
    known.set(place, value);
    return value;
  };
  return read(root);
}

function isLeaf(value: unknown): value is Leaf {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function spelledLeaf(leaf: Leaf): Token {
  if (typeof leaf === 'number') return marks.number + String(leaf);
  if (typeof leaf !== 'string') return leaf;
  if (uuid.test(leaf)) return marks.uuid + packedHex(leaf.replaceAll('-', ''));
  return /^[0-9a-f]{9,}$/.test(leaf) ? marks.hex + packedHex(leaf) : marks.text + leaf;
}

function readLeaf(token: string): Leaf {
  const rest = token.slice(1);
  switch (token.charAt(0)) {
    case marks.number:
      return Number(rest);
    case marks.hex:
      return hexOf(rest);
    case marks.uuid:
      return hexOf(rest).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    default:
      return rest;
  }
}
