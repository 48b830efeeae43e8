export interface Person {
  readonly id: string;
  /** As they are called on their own computer. */
  readonly name: string;
  readonly zone: string;
  /** While nobody is marked, everybody may approve. */
  readonly approver: boolean;
}
