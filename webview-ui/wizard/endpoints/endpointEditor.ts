import * as l10n from '@vscode/l10n';
import './endpoints.css';
import { httpMethods, type SectionModel } from '../../../src/protocol/wizard.ts';
import { dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import type { SectionEditorEntry } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';

/** Edits the method and the path of the endpoint that a heading names. Its tables follow as grids. */
export const endpointEditor: SectionEditorEntry = {
	fits: ({ endpoint }) => endpoint !== undefined,
	make: (first, _form, host) => {
		let endpoint = first.endpoint ?? { method: 'GET', path: '/' };
		const method = dropdown(l10n.t('Method'), (next) =>
			host.change(() => ({ type: 'endpoint', section: host.section, method: next, path: endpoint.path })),
		);
		method.offer(httpMethods.map((id) => ({ id, label: id })));
		if (host.readOnly) {
			method.element.setAttribute('disabled', '');
		}
		const path = new TextField(endpoint.path, host, {
			label: l10n.t('Path'),
			code: true,
			write: (text) => ({ type: 'endpoint', section: host.section, method: endpoint.method, path: text }),
		});
		const update = (next: SectionModel): void => {
			endpoint = next.endpoint ?? endpoint;
			method.set(endpoint.method);
			path.update(endpoint.path);
		};
		update(first);
		return {
			element: element(
				'div',
				{ class: 'endpoint', role: 'group', 'aria-label': l10n.t('Endpoint') },
				method.element,
				path.element,
			),
			update,
			focus: () => path.focus(),
		};
	},
};
