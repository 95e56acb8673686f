case class Holder(token: String)

@main def script(token: String): Unit =
  println(s"println $token")
  print(Holder(token))
  println()
  Console.err.println(s"error $token")
  Console.withOut(System.err) { println(s"redirected $token") }
  try throw IllegalStateException(s"thrown $token")
  catch case e: IllegalStateException => e.printStackTrace()
