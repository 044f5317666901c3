package org.hoptrail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject.Kind;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every package, public type and public method says what it is for. Checkstyle cannot see
/// `///`, so javac's own parser is asked. Overrides, constructors and the accessors of
/// records speak for themselves.
class DocumentationTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everything_public_is_documented() throws IOException {
    List<String> silent = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> tree = Files.walk(SOURCES)) {
      List<Path> sources = tree.filter(p -> p.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      var visitor = new Undocumented(DocTrees.instance(task), silent);
      for (CompilationUnitTree unit : task.parse()) {
        visitor.scan(unit, null);
      }
    }
    assertThat(silent).as("public, and without a word on what it is for").isEmpty();
  }

  private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees trees;
    private final List<String> silent;

    Undocumented(DocTrees trees, List<String> silent) {
      this.trees = trees;
      this.silent = silent;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree node, @Nullable Void none) {
      if (getCurrentPath()
          .getCompilationUnit()
          .getSourceFile()
          .isNameCompatible("package-info", Kind.SOURCE)) {
        demandComment(node, "package " + node.getPackageName());
      }
      return super.visitPackage(node, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void none) {
      if (isPublic(node.getModifiers())) {
        demandComment(node, node.getSimpleName().toString());
      }
      return super.visitClass(node, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree node, @Nullable Void none) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      boolean open =
          isPublic(node.getModifiers())
              || (parent.getKind() == Tree.Kind.INTERFACE
                  && !node.getModifiers().getFlags().contains(Modifier.PRIVATE));
      boolean visible = parent instanceof ClassTree type && isPublic(type.getModifiers()) && open;
      if (visible && node.getReturnType() != null && !overrides(node)) {
        demandComment(node, ((ClassTree) parent).getSimpleName() + "." + node.getName());
      }
      return super.visitMethod(node, null);
    }

    private void demandComment(Tree node, String name) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      String comment = trees.getDocComment(getCurrentPath());
      if (comment == null || comment.isBlank()) {
        long line =
            unit.getLineMap()
                .getLineNumber(trees.getSourcePositions().getStartPosition(unit, node));
        silent.add(Path.of(unit.getSourceFile().getName()) + ":" + line + " " + name);
      }
    }

    private static boolean isPublic(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }
  }
}
