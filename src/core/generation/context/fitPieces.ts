import { estimateTokenCount, sliceByTokens } from 'tokenx';
import { maskSecrets } from '../maskSecrets.ts';
import { type ContextPiece, type PieceRole, pieceRoles } from './piece.ts';

/** A piece that is sent: without secrets, and perhaps shortened. */
export interface SentPiece extends ContextPiece {
	/** Estimated. */
	readonly tokens: number;
	/** Whether its end was left out. */
	readonly shortened: boolean;
	/** Number of all secrets taken out. */
	readonly masked: number;
}

/** A piece that is not sent, and why. */
export interface LeftOutPiece extends ContextPiece {
	readonly tokens: number;
	readonly reason: 'no-room' | 'repeated' | 'empty' | 'ignored';
}

/** What is shown to a model and what is not; in the order in which it is sent. */
export interface FittedContext {
	readonly sent: readonly SentPiece[];
	readonly leftOut: readonly LeftOutPiece[];
	/** Estimated, of all that is sent. */
	readonly tokens: number;
}

/** A shorter rest of a piece says too little to be worth sending. */
const shortest = 80;

/**
 * Chooses what fits into a budget: by role, then by closeness. A piece that does not fit is shortened where enough of
 * it remains, and what comes after it may still fit. The same pieces give the same choice.
 * @param budget tokens for all pieces
 * @param isIgnored paths that are never sent
 */
export function fitPieces(
	pieces: readonly ContextPiece[],
	budget: number,
	isIgnored: (path: string) => boolean = () => false,
): FittedContext {
	const sent: SentPiece[] = [];
	const leftOut: LeftOutPiece[] = [];
	const seen = new Set<string>();
	let tokens = 0;
	for (const piece of [...pieces].sort(byWorth)) {
		const { text, masked } = maskSecrets(piece.text.trim());
		const wanted = estimateTokens(text);
		const room = budget - tokens;
		const reason = isIgnored(piece.path)
			? 'ignored'
			: text === ''
				? 'empty'
				: seen.has(text)
					? 'repeated'
					: wanted > room && room < shortest
						? 'no-room'
						: undefined;
		if (reason !== undefined) {
			leftOut.push({ ...piece, tokens: wanted, reason });
			continue;
		}
		seen.add(text);
		const kept = wanted > room ? shortened(text, room) : text;
		const taken = kept === text ? wanted : estimateTokens(kept);
		tokens += taken;
		const secrets = masked + (piece.masked ?? 0);
		sent.push({ ...piece, text: kept, tokens: taken, shortened: kept !== text, masked: secrets });
	}
	return { sent, leftOut, tokens };
}

/** Tokens of a text, estimated: 4 to 8 % off in the median. What an endpoint counts is the truth. */
export function estimateTokens(text: string): number {
	return estimateTokenCount(text);
}

/** Whole lines, as many as fit. */
function shortened(text: string, tokens: number): string {
	const cut = sliceByTokens(text, 0, tokens);
	const lastBreak = cut.lastIndexOf('\n');
	return lastBreak > cut.length / 2 ? cut.slice(0, lastBreak) : cut;
}

const ranks: ReadonlyMap<PieceRole, number> = new Map(pieceRoles.map((role, rank) => [role, rank]));

function byWorth(a: ContextPiece, b: ContextPiece): number {
	return (
		(ranks.get(a.role) ?? 0) - (ranks.get(b.role) ?? 0) ||
		b.closeness - a.closeness ||
		(a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
	);
}
