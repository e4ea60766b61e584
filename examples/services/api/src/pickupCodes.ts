import { randomInt, timingSafeEqual } from 'node:crypto';

export const codeLength = 6;

/** Wrong codes after which a parcel is locked for `lockMinutes`. */
export const maxAttempts = 5;

export const lockMinutes = 10;

/** A code of six digits, leading zeros included. */
export function newCode(): string {
	return String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
}

/** Compares in constant time, so that the answer's delay tells nothing about the code. */
export function isSameCode(given: string, kept: string): boolean {
	return given.length === kept.length && timingSafeEqual(Buffer.from(given), Buffer.from(kept));
}
