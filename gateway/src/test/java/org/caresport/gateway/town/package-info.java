/** What surrounds the gateway in its tests: real HTTP servers as services, a key endpoint, a client and a bare wire. */
package org.caresport.gateway.town;
