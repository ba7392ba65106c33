/** Lists in pages: each names the address of the next one, which begins at an opaque cursor. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.paging;
