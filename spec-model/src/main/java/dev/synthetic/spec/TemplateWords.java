package dev.synthetic.spec;

import java.util.List;

/** The words of {@code \w}: 64 of the Latin that printers fill pages with. Their order is fixed. */
final class TemplateWords {
  /** All of them, each once. */
  static final List<String> ALL =
      List.of(
          ("lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt"
                  + " ut labore et dolore magna aliqua enim ad minim veniam quis nostrud"
                  + " exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute"
                  + " irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur"
                  + " excepteur sint occaecat cupidatat non proident sunt culpa qui officia"
                  + " deserunt mollit anim id est laborum at")
              .split(" "));

  private TemplateWords() {}
}
