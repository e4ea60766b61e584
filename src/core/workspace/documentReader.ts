import type { Config } from '../config.ts';
import { parseOnce } from '../document/parseOnce.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import type { KindRegistry } from '../kinds/kindRegistry.ts';
import type { Recogniser } from '../kinds/recognise.ts';
import type { Finding } from '../rules/rule.ts';
import type { RuleSet } from '../rules/run.ts';
import { readSuppressions, type Suppression } from '../rules/suppressions.ts';
import { apartFrom } from '../trace/apartFrom.ts';
import { describeTrace } from '../trace/describeTrace.ts';
import type { CodeReference } from '../trace/generic/code.ts';
import { readGeneric } from '../trace/generic/generic.ts';
import type { TraceFacts } from '../trace/trace.ts';
import { describeDocument } from './describe.ts';
import { detach } from './detach.ts';
import type { DocumentFacts } from './facts.ts';
import { atOnce } from './inParallel.ts';
import { type CachedText, readThrough } from './readingCache.ts';
import type { SpecIndexOptions } from './specIndexOptions.ts';

/**
 * What a text says by itself, before anything is asked of other files: the same for the same path, text, kinds and
 * configuration. It holds nothing of the text but copies.
 */
export interface DocumentReading {
	readonly kind: Kind;
	readonly facts: DocumentFacts;
	readonly suppressions: readonly Suppression[];
	/** Of the rules that need only the document. */
	readonly findings: readonly Finding[];
	/** Ids of the team's own form in a document of a dialect, which belong to no feature. */
	readonly named: readonly CodeReference[];
}

/** Reads texts as documents, by the kinds and rules in force. */
export class DocumentReader {
	private readonly recogniser: Recogniser;
	private readonly rules: RuleSet;
	private readonly kinds: KindRegistry;
	private readonly ids: Config['trace']['ids'];
	private readonly forRules: boolean;

	constructor({ kinds, config, forRules = false }: SpecIndexOptions, recogniser: Recogniser, rules: RuleSet) {
		this.recogniser = recogniser;
		this.rules = rules;
		this.kinds = kinds;
		this.ids = config.trace.ids;
		this.forRules = forRules;
	}

	/**
	 * What a text says by itself.
	 * @returns undefined for a text that no kind claims
	 */
	read(path: string, text: string): DocumentReading | undefined {
		return atOnce(this.inPieces(path, text));
	}

	/**
	 * As `read`, in pieces between which others may have their turn: code that has not run yet takes tens of milliseconds
	 * for a first document.
	 * @param cached what a cache has of the text: that, or what is kept there from now on
	 */
	inPieces(path: string, text: string, cached?: CachedText): Generator<void, DocumentReading | undefined> {
		const pieces = this.pieces(path, text);
		return cached ? readThrough(cached, this.kinds, pieces) : pieces;
	}

	private *pieces(path: string, text: string): Generator<void, DocumentReading | undefined> {
		const document = parseOnce(path, text);
		yield;
		const kind = this.recogniser.recognise(document);
		if (!kind) {
			return undefined;
		}
		// Kept with the document, and most of what describing it takes
		describeTrace(document, kind);
		yield;
		const suppressions = readSuppressions(document);
		const facts = detach(describeDocument(document, kind, this.forRules));
		yield;
		const findings = detach(this.rules.checkDocument(document, kind, suppressions));
		return { kind, facts, suppressions, findings, named: this.namedIn(document, facts.trace) };
	}

	/** @param trace its own ids, which are not read twice */
	private namedIn(document: SpecDocument, trace: TraceFacts | undefined): CodeReference[] {
		if (this.ids.length === 0 || !trace || trace.dialect === 'generic') {
			return [];
		}
		const taken = [...trace.references.map(({ range }) => range), ...trace.definitions.map(({ idRange }) => idRange)];
		return apartFrom(readGeneric(document, this.ids, [])?.references ?? [], taken).map(
			(reference): CodeReference => ({ feature: undefined, reference, claim: 'perhaps' }),
		);
	}
}
