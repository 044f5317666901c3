package org.hoptrail.mta.trendmicro;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProductName;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from PEER by HOST (InterScan E-Mail VirusWall NT); DATE`, and lines of the RFC's form by
/// hosts of the hosted service.
final class TrendMicroReceived implements Dialect {

  private static final Dialect NAME = new ProductName("InterScan ", "Trend Micro", "TrendMicro");
  private static final Dialect HOSTS =
      new ProviderHosts("tmes.trendmicro.com", "tmes.trendmicro.eu", "hes.trendmicro.com");

  @Override
  public List<Mark> marks() {
    return Mark.either(NAME.marks(), HOSTS.marks().toArray(new Mark[0]));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Recognition named = NAME.recognises(field);
    return named == Recognition.NONE ? HOSTS.recognises(field) : named;
  }
}
