/** What the services with pages share: the frame around a page, fields of a form, assets. */
@NullMarked
package care.dyad.ui;

import org.jspecify.annotations.NullMarked;
