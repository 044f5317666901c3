package org.hoptrail.cli;

import picocli.CommandLine.Model.OptionSpec;

/// An option that takes a whole number.
final class NumberOption {

  private final OptionSpec option;
  private final int least;
  private final int most;

  /// @param usual the number when the option is not there
  NumberOption(String name, int usual, int least, int most, String description) {
    this.least = least;
    this.most = most;
    option =
        OptionSpec.builder(name)
            .paramLabel("N")
            .type(int.class)
            .defaultValue(Integer.toString(usual))
            .description(description)
            .build();
  }

  /// One that may be as large as numbers are, and at least 1.
  NumberOption(String name, int usual, String description) {
    this(name, usual, 1, Integer.MAX_VALUE, description);
  }

  OptionSpec spec() {
    return option;
  }

  /// The number; one out of range is wrong usage.
  int number(Common common) {
    int number = option.getValue();
    if (number < least || number > most) {
      String end = most == Integer.MAX_VALUE ? " on" : " to " + most;
      throw common.wrongUsage(
          option.longestName() + " " + number + ": name a number from " + least + end);
    }
    return number;
  }
}
