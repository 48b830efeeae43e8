/** A plan file is read with the reader that every file from outside is read with. */
export { FieldReader as Checked, InputFault as PlanFault } from '../validate/field-reader';
