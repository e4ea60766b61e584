import type { WizardRequest } from '../../../src/protocol/wizard.ts';
import type { ChangeQueue } from './changeQueue.ts';
import { stepOf } from './stepOf.ts';

/** Fields whose typing is no step of the document, and is taken back in them alone. */
const ownTyping = '.fill *, textarea:not([data-written]), input[type="text"]:not([data-written])';

interface Ports {
	readonly queue: ChangeQueue;
	post(request: WizardRequest): void;
	save(): void;
}

/** The editor would undo or save what came over the wire, and what is typed last is on its way to it. */
export function documentKeys({ queue, post, save }: Ports): (event: KeyboardEvent) => void {
	return (event) => {
		const step = stepOf(event);
		if (step) {
			event.stopPropagation();
			const isOfDocument = event.target instanceof Element && !event.target.matches(ownTyping);
			if (step === 'save') {
				event.preventDefault();
				save();
			} else if (isOfDocument && !queue.holds) {
				event.preventDefault();
				queue.behindAll(() => post({ type: step }));
			}
		}
	};
}
