import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { badgeIn } from '../../kinds/badge.ts';
import { ownValue } from '../../kinds/fieldsInLine.ts';
import type { Kind } from '../../kinds/kind.ts';
import { missingSections } from '../../kinds/missingSections.ts';
import { type DocumentStatus, documentStatus } from '../../kinds/status.ts';
import { emojiOf, withoutEmoji, withoutStruckOut } from '../../kinds/statusMarkup.ts';
import { badgeColour } from '../status/statusBadge.ts';
import { decisionInBrief } from './decisionInBrief.ts';
import { linkPlaces } from './linkPlace.ts';
import { linksHeading } from './linksSection.ts';
import type { AdrRecord, RecordLink, RecordStatus, Stage } from './record.ts';
import { isDayAlone, recordDate } from './recordDate.ts';
import { recordDeciders } from './recordDeciders.ts';
import { recordLinks } from './recordLinks.ts';
import { readRecordName } from './recordName.ts';
import { recordTags } from './recordTags.ts';
import { recordTitle } from './recordTitle.ts';
import { isSupersededInPart, stageOf } from './stage.ts';

/**
 * What is known of an architecture decision record without its text, in whatever format it is written.
 * @returns undefined for a document of a kind that is no decision record's
 */
export function describeRecord(document: SpecDocument, kind: Kind): AdrRecord | undefined {
	if (!kind.record) {
		return undefined;
	}
	const name = readRecordName(document.path);
	const said = documentStatus(document, kind);
	const status = said && isDayAlone(said.text) ? undefined : said;
	const links = ofPart(recordLinks(document, kind, status), status);
	const heading = linksHeading(document, kind, links);
	const places = linkPlaces(document, links);
	const deciders = recordDeciders(document);
	return {
		path: document.path,
		kind: kind.id,
		name,
		...recordTitle(document, kind, name),
		status: status && recordStatus(document, status),
		date: recordDate(document, kind, said),
		tags: recordTags(document, kind),
		...(deciders !== undefined && { deciders }),
		links,
		...(places.length > 0 && { linkPlaces: places }),
		...(heading !== undefined && { linksHeading: heading }),
		decision: decisionInBrief(document, kind),
		missing: missingSections(document, kind).flatMap(({ parent, section }) => (parent ? [] : section.id)),
	};
}

/** What another field names as superseding a record is about as much of it as the status says. */
function ofPart(links: readonly RecordLink[], status: DocumentStatus | undefined): readonly RecordLink[] {
	return status && isSupersededInPart(status.text)
		? links.map((link) => (link.relation === 'superseded-by' ? { ...link, part: true } : link))
		: links;
}

/** A team's own kind may say with words of its own that a decision stands. */
function recordStatus(document: SpecDocument, { text, range, form, done }: DocumentStatus): RecordStatus {
	const stage = stageOf(text) ?? (done ? 'accepted' : undefined);
	const colour = form === 'section' ? colourAbove(document, range.start.line, stage) : badgeColour(text);
	const alone = form === 'front-matter' || form === 'table' ? text : ownValue(text);
	const own = stageOf(alone) === stageOf(text) ? alone : text;
	const plain = withoutQuotes(badgeIn(text)?.word ?? plainText(withoutStruckOut(own).trim() || own));
	return {
		text: withoutEmoji(plain).replace(/\s+/g, ' ').trim(),
		emoji: emojiOf(plain),
		...(colour !== undefined && { badgeColour: colour }),
		stage,
		form,
		range,
	};
}

/** The colour of the badge that says a stage on a line of a section, or above in it: a link may stand below the badge. */
function colourAbove({ lines }: SpecDocument, last: number, stage: Stage | undefined): string | undefined {
	for (let line = last; line >= 0 && !/^ {0,3}#/.test(lines.line(line)); line--) {
		const source = lines.line(line);
		const badge = badgeIn(source);
		if (badge && stageOf(badge.word) === stage) {
			return badgeColour(source);
		}
	}
	return undefined;
}

/** A text without the quotes that stand around all of it. */
function withoutQuotes(text: string): string {
	return /^["“„«「『'‘]([^"“”„«»「」『』]+)["”“»」』'’]$/u.exec(text)?.[1]?.trim() ?? text;
}
