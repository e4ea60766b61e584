import assert from 'node:assert/strict';
import { checkText } from '../rules/checkText.ts';

/** The placeholders that are told of in a specification with these lines. */
async function left(lines: string, requirements = 'Requisitos', title = 'Especificación: Tienda'): Promise<string[]> {
	const text = `# ${title}\n\n## Escenarios\n\nUna venta.\n\n## ${requirements}\n\n${lines}\n`;
	return (await checkText('specs/001-tienda/spec.md', text))
		.filter(({ rule }) => rule === 'placeholder/unfilled')
		.map(({ message }) => message.replace(/^.*?: /, ''));
}

describe('what a template in another language left', () => {
	it('is all that a title, a paragraph or a value says', async () => {
		assert.deepEqual(await left('Texto.', 'Requisitos', 'Especificación: [NOMBRE DE LA FUNCIÓN]'), [
			'[NOMBRE DE LA FUNCIÓN]',
		]);
		for (const [line, words] of [
			['### Historia de Usuario 1 - [Título breve] (Prioridad: P1)', '[Título breve]'],
			['### História 2 – [Título]', '[Título]'],
			['[Cuente en palabras sencillas qué hace el lector]', '[Cuente en palabras sencillas qué hace el lector]'],
			['**Por qué**: [Qué valor tiene esto]', '[Qué valor tiene esto]'],
			['- **Libro:** [Qué es y qué lo define]', '[Qué es y qué lo define]'],
			['- [Ej: La tienda abre temprano]', '[Ej: La tienda abre temprano]'],
			['- [Añada aquí otros límites de la tienda]', '[Añada aquí otros límites de la tienda]'],
		] as const) {
			assert.deepEqual(await left(line), [words], line);
		}
	});

	it('is all that a requirement says behind its id or its verb, and each step of a scenario', async () => {
		for (const [line, words] of [
			['- **RF-001**: El sistema DEBE [capacidad concreta]', ['[capacidad concreta]']],
			['- **FR-002**: O sistema NÃO DEVE [ação].', ['[ação]']],
			['- **FR-003**: Das System MUSS [Fähigkeit]', ['[Fähigkeit]']],
			['- **CS-001**: [Métrica de la venta, por ejemplo en 2 minutos]', undefined],
			['1. **Dado** [estado], **Cuando** [acción], **Entonces** [resultado]', ['[estado]', '[acción]', '[resultado]']],
		] as const) {
			const found = await left(line);
			assert.deepEqual(found, words ?? [found[0]], line);
			assert.ok(found.length > 0, line);
		}
	});

	it('is none of what an author says in brackets', async () => {
		for (const line of [
			'- **RF-001**: El sistema DEBE cobrar [FR-002] antes de entregar',
			'- **RF-002**: El sistema DEBE usar [JWT]',
			'- **RF-003**: [Eliminado en la segunda versión de la tienda]',
			'- **RF-004**: El sistema DEBE cobrar [solo en euros] siempre',
			'- **RF-005**: [Sin cambios]',
			'- **FR-006**: [已删除的需求内容]',
			'- [Guía de estilo interna común]',
			'[Guía de estilo]',
			'[Guía de estilo de la tienda] lo explica',
			'- **RF-007**: El sistema DEBE [solo en euros] cobrar',
			'- [x] Cobrar en la tienda cada libro vendido',
			'- [P1] Cobrar',
			'**Autor**: [Ana López]',
			'**Plan**: [véase el capítulo de la arquitectura]',
			'**Dueño** [Ana Gil], **Revisor** [Luis Paz]',
			'[WIP]',
			'[Guía de la tienda](guia.md)',
			'Según [Pérez et al. 2020] conviene.',
			'### Historia 3 - [Pagos]',
		]) {
			assert.deepEqual(await left(line), [], line);
		}
	});

	it('is known by its words alone beside headings in English', async () => {
		const line = '- **FR-001**: System MUST [sell and deliver]';
		for (const heading of ['Requirements', '1. Functional Requirements', '📋 Requirements', 'User Stories']) {
			assert.deepEqual(await left(line, heading), [], heading);
		}
		assert.equal((await left(line)).length, 1);
	});
});
