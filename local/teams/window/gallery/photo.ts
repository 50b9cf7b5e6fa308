/** A picture that needs no server. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">
<rect width="640" height="360" fill="#cfe3f1"/><circle cx="520" cy="80" r="38" fill="#fbe3a6"/>
<path d="M0 250h640v110H0z" fill="#b9c7a5"/><path d="M40 120h150v130H40zM210 90h110v160H210z" fill="#e9dccb"/>
<path d="M60 140h30v34H60zM110 140h30v34h-30zM60 194h30v34H60zM230 112h26v34h-26zM274 112h26v34h-26z" fill="#8aa4b8"/>
<path d="M360 190h150v62H360z" fill="#fff"/><path d="M510 206h42l28 46h-70z" fill="#e4ecf3"/>
<circle cx="402" cy="256" r="20" fill="#3b4652"/><circle cx="528" cy="256" r="20" fill="#3b4652"/>
<circle cx="300" cy="196" r="16" fill="#c98f6b"/><path d="M280 282v-50q20-26 40 0v50z" fill="#3f6f9f"/>
<circle cx="250" cy="206" r="14" fill="#a9724f"/><path d="M233 284v-46q17-22 34 0v46z" fill="#d8893a"/>
</svg>`;

export const photo = `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`;
