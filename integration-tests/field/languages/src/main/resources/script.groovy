def key = System.getProperty('key')
println "println $key"
printf 'printf %s%n', key
System.err.println "error $key"
@groovy.util.logging.Log class Logging { static void log(String key) { log.warning "log $key" } }
Logging.log(key)
try {
    assert key.contains('nothing')
} catch (AssertionError e) {
    e.printStackTrace()
}
