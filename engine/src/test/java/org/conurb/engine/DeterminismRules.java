package org.conurb.engine;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What in the JDK gives another order from run to run, as conditions that no class of the model may meet. */
final class DeterminismRules {
    private static final Set<String> HASH_TABLES = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap");
    private static final Set<String> HASHING_COLLECTORS =
            Set.of("toSet", "toMap", "toUnmodifiableSet", "toUnmodifiableMap", "groupingBy", "groupingByConcurrent");
    private static final Set<String> SALTED_FACTORIES = Set.of("of", "copyOf", "ofEntries");
    private static final Set<String> PARALLEL_STREAMS = Set.of("parallel", "parallelStream");

    private DeterminismRules() {}

    /** Meets classes that make a hash table, themselves or through a collector or one of the salted factories. */
    static ArchCondition<JavaClass> createAHashTable() {
        return use("create a hash table", target -> {
            String owner = target.getOwner().getFullName();
            String name = target.getName();
            return switch (owner) {
                case "java.util.stream.Collectors" -> HASHING_COLLECTORS.contains(name) && !namesItsMap(target);
                case "java.util.Map", "java.util.Set" -> SALTED_FACTORIES.contains(name) && !hasOneEntry(target);
                default -> HASH_TABLES.contains(owner) && name.equals("<init>");
            };
        });
    }

    /** Meets classes that let a stream run on several threads. */
    static ArchCondition<JavaClass> runAParallelStream() {
        return use("run a parallel stream", target -> PARALLEL_STREAMS.contains(target.getName()));
    }

    /** A collector that is given the kind of map to make (a TreeMap, say) keeps that map's order. */
    private static boolean namesItsMap(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Supplier.class));
    }

    /** A map or set of one entry or none has one order only. */
    private static boolean hasOneEntry(CodeUnitAccessTarget target) {
        int entryLength = target.getOwner().getFullName().equals("java.util.Map") ? 2 : 1;
        boolean namesEntries = target.getRawParameterTypes().stream().noneMatch(JavaClass::isArray);
        return target.getName().equals("of")
                && namesEntries
                && target.getRawParameterTypes().size() <= entryLength;
    }

    /** Meets classes that call, or refer to, a method or constructor that {@code banned} accepts. */
    private static ArchCondition<JavaClass> use(String description, Predicate<CodeUnitAccessTarget> banned) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                for (JavaAccess<?> access : owner.getAccessesFromSelf()) {
                    boolean met = access.getTarget() instanceof CodeUnitAccessTarget target && banned.test(target);
                    events.add(new SimpleConditionEvent(access, met, access.getDescription()));
                }
            }
        };
    }
}
