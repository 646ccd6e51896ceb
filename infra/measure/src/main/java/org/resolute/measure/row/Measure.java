package org.resolute.measure.row;

import java.util.List;
import org.resolute.measure.stage.Stage;

/** Something that can be measured. */
public interface Measure {
    /** What to call it on the command line. */
    String name();

    List<Finding> take(Stage stage, Scale scale);
}
