package org.hemei.voting.count;

import java.util.List;

/**
 * The proxies of a count as a reader sees them.
 *
 * @param limit how many owners one proxy may represent, 0 for any number
 * @param keeping whether the reader may enter and withdraw them now
 * @param balance of the buildings that are closed, with how many ballots came through proxies
 */
public record ProxyFile(int limit, List<Line> lines, boolean keeping, List<BatchBalance> balance) {

    public ProxyFile {
        lines = List.copyOf(lines);
        balance = List.copyOf(balance);
    }

    /**
     * @param proxy with the first character of the name and no reasons unless the reader keeps the register
     * @param owners likewise
     * @param struckOff whether an amendment has struck the unit off the roll since
     */
    public record Line(Proxy proxy, List<String> owners, boolean developers, boolean struckOff) {

        public Line {
            owners = List.copyOf(owners);
        }
    }
}
