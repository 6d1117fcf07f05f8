// SPDX-License-Identifier: EUPL-1.2
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

/** What a shape objects to. */
export interface ShaclFinding { severity: string; message: string; node: string; path: string; value: string; where: string }

/** Holds a graph (Turtle) against SHACL shapes (Turtle); an independent parser and validator judge what we wrote. */
export async function shaclFindings(turtle: string, shapes: readonly string[]): Promise<ShaclFinding[]> {
	const shapeStore = new Store(shapes.flatMap((text): Quad[] => new Parser().parse(text)));
	const data = new Store(new Parser().parse(turtle));
	const report = await new SHACLValidator(shapeStore).validate(data);
	return report.results.map((result) => ({
		severity: result.severity?.value.split('#')[1] ?? '',
		message: result.message.map(({ value }) => value).join(' / '),
		node: result.focusNode?.value ?? '',
		path: result.path?.value ?? '',
		value: result.value?.value ?? '',
		where: [result.path?.value, result.sourceShape?.value, result.message.map(({ value }) => value).join(' ')].join(' ')
	}));
}
