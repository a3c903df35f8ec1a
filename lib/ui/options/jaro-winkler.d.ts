/** The package's main file pulls in all of `natural`, 14 MB of it; this one part of it has no types of its own. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** From 0 (nothing alike) to 1 (the same). */
  export default function jaroWinkler(one: string, other: string): number;
}
