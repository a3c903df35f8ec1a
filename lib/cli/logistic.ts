/**
 * Logistic regression with an L2 penalty over sparse features of the value 1, fitted by L-BFGS (Nocedal and Wright 2006, algorithms
 * 7.4 and 3.1). Deterministic.
 */
import type { Kinship } from './kinship.ts';
import { lend, returnSlope } from './kinship.ts';

/**
 * Alternatives that share one target: it holds where it holds of any of them, and which one that is nobody has said (multiple-instance
 * learning, Dietterich et al. 1997).
 */
export interface Bag {
  /** Of each alternative the indices of the features that hold; at least one. */
  readonly alternatives: readonly Int32Array[];
  /** 1 or 0. */
  readonly target: number;
  /** How much its loss counts. */
  readonly weight: number;
}

/** A bag's odds are the soft maximum of its alternatives' odds: the higher, the closer to the maximum, which is what decides in the end. */
const SHARPNESS = 4;
const MEMORY = 8;
const MOST_ITERATIONS = 200;
/** It is done where the gradient has shrunk to this share of its first length. */
const TOLERANCE = 1e-3;
const SUFFICIENT_DECREASE = 1e-4;

type Vector = Float64Array;

const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** A row's sum of weights: the log-odds of its target. */
export function logOdds(weights: Vector, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] as number;
  return sum;
}

/** Adds the slope of a bag's loss to `gradient`; the loss. */
function addBag({ alternatives, target, weight }: Bag, weights: Vector, gradient: Vector): number {
  const each = alternatives.map((features) => logOdds(weights, features));
  const highest = Math.max(...each);
  const powers = each.map((odds) => Math.exp(SHARPNESS * (odds - highest)));
  const sum = powers.reduce((total, power) => total + power, 0);
  const odds = highest + Math.log(sum) / SHARPNESS;
  const error = weight * (1 / (1 + Math.exp(-odds)) - target);
  alternatives.forEach((features, i) => {
    const share = (error * (powers[i] as number)) / sum;
    for (const feature of features) gradient[feature] = (gradient[feature] as number) + share;
  });
  const signed = target === 1 ? odds : -odds;
  return weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
}

/** `penalties`: half of a feature's times its squared weight is added to the loss. `kinship`: of features that lend each other weight. */
export function fitLogistic(bags: readonly Bag[], penalties: Vector, kinship?: Kinship): Vector {
  const size = penalties.length;
  const allPenalties = Float64Array.from([
    ...penalties,
    ...new Array<number>(kinship?.features.length ?? 0).fill(kinship?.penalty ?? 0),
  ]);
  /** From what each feature has of its own and what each of the kin lends. */
  const together = (parts: Vector): Vector => {
    const weights = parts.slice(0, size);
    if (kinship) lend(kinship, parts.subarray(size), weights);
    return weights;
  };
  const minimum = minimise(allPenalties.length, (parts, gradient) => {
    gradient.fill(0);
    const weights = together(parts);
    let loss = 0;
    for (const bag of bags) loss += addBag(bag, weights, gradient);
    if (kinship) returnSlope(kinship, gradient, gradient.subarray(size));
    for (let i = 0; i < parts.length; i++) {
      const pull = (allPenalties[i] as number) * (parts[i] as number);
      gradient[i] = (gradient[i] as number) + pull;
      loss += (pull * (parts[i] as number)) / 2;
    }
    return loss;
  });
  return together(minimum);
}

/** `lossAt` fills the gradient. */
function minimise(size: number, lossAt: (weights: Vector, gradient: Vector) => number): Vector {
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossAt(weights, gradient);
  const enough = TOLERANCE * Math.sqrt(dot(gradient, gradient));
  const pairs: { step: Vector; change: Vector; scale: number }[] = [];
  for (let iteration = 0; iteration < MOST_ITERATIONS && Math.sqrt(dot(gradient, gradient)) > enough; iteration++) {
    const direction = descent(gradient, pairs);
    const slope = dot(gradient, direction);
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let length = pairs.length > 0 ? 1 : 1 / Math.sqrt(dot(gradient, gradient));
    let nextLoss = Number.POSITIVE_INFINITY;
    for (; length > 1e-10; length /= 2) {
      for (let i = 0; i < size; i++) next[i] = (weights[i] as number) + length * (direction[i] as number);
      nextLoss = lossAt(next, nextGradient);
      if (nextLoss <= loss + SUFFICIENT_DECREASE * length * slope) break;
    }
    if (!(nextLoss < loss)) break;
    const step = next.map((value, i) => value - (weights[i] as number));
    const change = nextGradient.map((value, i) => value - (gradient[i] as number));
    const curvature = dot(step, change);
    if (curvature > 1e-12) pairs.push({ step, change, scale: 1 / curvature });
    if (pairs.length > MEMORY) pairs.shift();
    [weights, gradient, loss] = [next, nextGradient, nextLoss];
  }
  return weights;
}

/** The two loops: minus the gradient, times what the last steps tell of the inverse Hessian. */
function descent(gradient: Vector, pairs: readonly { step: Vector; change: Vector; scale: number }[]): Vector {
  const direction = gradient.map((value) => -value);
  const add = (vector: Vector, factor: number): void => {
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) + factor * (vector[i] as number);
  };
  const factors: number[] = [];
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { step, change, scale } = pairs[k] as (typeof pairs)[number];
    factors[k] = scale * dot(step, direction);
    add(change, -(factors[k] as number));
  }
  const last = pairs.at(-1);
  if (last) {
    const factor = 1 / (last.scale * dot(last.change, last.change));
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) * factor;
  }
  pairs.forEach(({ step, change, scale }, k) => {
    add(step, (factors[k] as number) - scale * dot(change, direction));
  });
  return direction;
}
