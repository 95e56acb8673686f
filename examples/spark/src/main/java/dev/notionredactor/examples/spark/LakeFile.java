package dev.notionredactor.examples.spark;

import java.io.Serializable;

/** A file of the lake. Immutable. */
final class LakeFile implements Serializable {

  private static final long serialVersionUID = 1;

  /** Where it is, as a URI. */
  final String uri;

  /** Its path below what was given as input, with keys masked: so its copy is called. */
  final String name;

  LakeFile(String uri, String name) {
    this.uri = uri;
    this.name = name;
  }
}
