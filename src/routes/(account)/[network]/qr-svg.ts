// SPDX-License-Identifier: EUPL-1.2
import QRCode from 'qrcode';

/** A text as a QR code in SVG, black on white (cameras need that in dark mode, too), with a quiet rim. */
export function qrSvg(text: string): Promise<string> {
	return QRCode.toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M', color: { dark: '#000000ff', light: '#ffffffff' } });
}
