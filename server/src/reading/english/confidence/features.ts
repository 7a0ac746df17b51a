/** What holds of an attribution, by name. */
export type Features = ReadonlySet<string>
