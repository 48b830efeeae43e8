/** A binary heap of (key, node), smallest key first, then smallest node: the order never depends on history. */
export class Heap {
  private keys: Float64Array;
  private nodes: Int32Array;
  private size = 0;

  constructor(capacity: number) {
    this.keys = new Float64Array(capacity);
    this.nodes = new Int32Array(capacity);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  get topKey(): number {
    return this.keys[0]!;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, node: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, nodes } = this;
    let hole = this.size;
    this.size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentKey = keys[parent]!;
      if (parentKey < key || (parentKey === key && nodes[parent]! < node)) break;
      keys[hole] = parentKey;
      nodes[hole] = nodes[parent]!;
      hole = parent;
    }
    keys[hole] = key;
    nodes[hole] = node;
  }

  /** Removes the smallest and returns its node. */
  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0]!;
    this.size -= 1;
    const size = this.size;
    const key = keys[size]!;
    const node = nodes[size]!;
    let hole = 0;
    for (;;) {
      let child = hole * 2 + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && before(keys[right]!, nodes[right]!, keys[child]!, nodes[child]!)) child = right;
      if (!before(keys[child]!, nodes[child]!, key, node)) break;
      keys[hole] = keys[child]!;
      nodes[hole] = nodes[child]!;
      hole = child;
    }
    keys[hole] = key;
    nodes[hole] = node;
    return top;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const nodes = new Int32Array(this.nodes.length * 2);
    keys.set(this.keys);
    nodes.set(this.nodes);
    this.keys = keys;
    this.nodes = nodes;
  }
}

function before(keyA: number, nodeA: number, keyB: number, nodeB: number): boolean {
  return keyA < keyB || (keyA === keyB && nodeA < nodeB);
}
