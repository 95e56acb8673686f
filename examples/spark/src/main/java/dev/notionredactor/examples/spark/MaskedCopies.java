package dev.notionredactor.examples.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * Writes a masked copy of each file that it is given. It does so where Hadoop's committer says, so
 * that a task that fails, or is outrun by another attempt, leaves nothing behind.
 */
public final class MaskedCopies extends FileOutputFormat<LakeFile, Report> {

  @Override
  public RecordWriter<LakeFile, Report> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    Path work = ((PathOutputCommitter) getOutputCommitter(context)).getWorkPath();
    return new RecordWriter<LakeFile, Report>() {
      @Override
      public void write(LakeFile file, Report report) throws IOException {
        new MaskedCopy(file, work, context.getConfiguration()).write(report);
      }

      @Override
      public void close(TaskAttemptContext unused) {}
    };
  }
}
